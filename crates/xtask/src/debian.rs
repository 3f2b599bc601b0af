//! The system's own packages, where this user may install them without asking anyone.

use crate::{programs, steps};
use std::path::Path;
use std::process::{Command, Stdio};

/// Whether the system's packages may be installed without asking anyone: Debian or a relative,
/// as root (a container or a CI machine).
pub(crate) fn may_install() -> bool {
    Path::new("/etc/debian_version").is_file()
        && programs::on_path("apt-get").is_some()
        && Command::new("id")
            .arg("-u")
            .stderr(Stdio::null())
            .output()
            .is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

/// Installs packages of the system.
pub(crate) fn install(packages: &[&str]) -> Result<(), String> {
    let apt_get = || {
        let mut apt_get = Command::new("apt-get");
        apt_get.env("DEBIAN_FRONTEND", "noninteractive");
        // Another set-up may be at it: wait for it rather than fail.
        apt_get.args(["-o", "DPkg::Lock::Timeout=300"]);
        apt_get
    };
    steps::run(apt_get().arg("update"))?;
    let install = ["install", "-y", "--no-install-recommends"];
    steps::run(apt_get().args(install).args(packages))
}
