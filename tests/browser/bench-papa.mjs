// The work of reading caseload.csv with Papa Parse, as a page would do it: the rows of everybody, by
// place and period, and of each every series this tool reads, as a number or as the symbol that
// stands for it. Runs in a page that has Papa Parse; `file` is the name of a global. Without
// `header` rows are lists, which is quicker, and columns are found once.
export async function inPapa({ file, header }) {
  const series = {
    ehcp_total: ['ehcplans'],
    ehcp_mainstream_n: ['mainstream_total'],
    ehcp_mainstream_pc: ['mainstream_total_pc'],
    ehcp_special_n: ['special_total'],
    ehcp_special_pc: ['special_total_pc'],
    ehcp_special_state_la_n: ['special_la_maintained'],
    ehcp_special_state_acad_n: ['special_academy_free'],
    ehcp_special_indep_n: ['special_independent'],
    ehcp_special_nonmaint_n: ['special_non_maintained'],
    ehcp_mainstream_indep_n: ['mainstream_independent'],
    ehcp_ap_n: ['ap_pru_total'],
    ehcp_ap_pc: ['AP_PRU_total_pc'],
    ehcp_fe_n: ['fe_total'],
    ehcp_fe_pc: ['fe_total_pc'],
    ehcp_elsewhere_n: ['ed_elsewhere'],
    ehcp_elsewhere_pc: ['ed_elsewhere_pc'],
    ehcp_ehe_n: ['elective_home_education'],
    ehcp_neet_n: ['neet'],
    ehcp_early_years_n: ['nm_early_years'],
    ehcp_unknown_placement_pc: ['placement_unknown_pc'],
    ehcp_rp_senunit_n: [
      'mainstream_la_maintained_resourced_provision',
      'mainstream_la_maintained_senunit',
      'mainstream_academy_resourced_provision',
      'mainstream_academy_senunit',
      'mainstream_free_school_resourced_provision',
      'mainstream_free_school_senunit',
    ],
    ehcp_inmss_n: ['special_independent', 'special_non_maintained'],
    ehcp_inmss_pc: ['special_independent', 'special_non_maintained'],
  };
  const read = (text) => {
    const number = Number(text);
    return text === '' || Number.isNaN(number) ? text : number;
  };
  const start = performance.now();
  const { data } = await new Promise((complete, error) => {
    Papa.parse(globalThis[file], { header, skipEmptyLines: true, complete, error });
  });
  const names = header ? [] : data.shift();
  const at = header ? (column) => column : (column) => names.indexOf(column);
  const columns = Object.entries(series).map(([key, of]) => [key, of.map(at)]);
  const [topic, breakdown, whole, period] = ['breakdown_topic', 'breakdown', 'ehcplans', 'time_period'].map(at);
  const place = ['new_la_code', 'region_code', 'country_code'].map(at);
  const figures = new Map();
  let cells = 0;
  for (const row of data) {
    if (row[topic] !== 'All EHC plans' || row[breakdown] !== 'All EHC plans') continue;
    const found = {};
    for (const [key, of] of columns) {
      let value = read(row[of[0]]);
      for (const column of of.slice(1)) {
        if (typeof value === 'string') break;
        const more = read(row[column]);
        value = typeof more === 'string' ? more : value + more;
      }
      if (key === 'ehcp_inmss_pc' && typeof value === 'number') value = (100 * value) / read(row[whole]);
      found[key] = value;
      cells += 1;
    }
    figures.set(`${place.map((it) => row[it]).find(Boolean)} ${row[period]}`, found);
  }
  return { time: performance.now() - start, cells };
}
