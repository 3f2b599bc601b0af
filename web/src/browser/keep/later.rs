//! Waiting, but not for ever.

use std::future::Future;
use std::pin::pin;

use futures_util::future::{Either, select};
use gloo_timers::future::TimeoutFuture;

/// What a future gives, when it does so in time; `limit` is in milliseconds.
pub(super) async fn within<T>(limit: u32, future: impl Future<Output = T>) -> Option<T> {
    match select(pin!(future), TimeoutFuture::new(limit)).await {
        Either::Left((given, _)) => Some(given),
        Either::Right(_) => None,
    }
}

/// Waits, in milliseconds.
pub(super) async fn pause(time: u32) {
    TimeoutFuture::new(time).await;
}
