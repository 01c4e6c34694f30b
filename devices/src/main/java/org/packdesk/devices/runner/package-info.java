/// Keeps devices running: opens, reads, polls, notices silence and unplugging, opens again, tells the station. `DeviceSupervisor`
/// is the entrance; each device has one thread `device-<id>` of its own, and nobody else touches its link. It may not
/// decide what a reading means, and it never repeats a print job.
@NullMarked
package org.packdesk.devices.runner;

import org.jspecify.annotations.NullMarked;
