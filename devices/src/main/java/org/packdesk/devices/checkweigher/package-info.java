/// In-motion scales: their telegrams as pure functions and nothing else. No thread, no port, no clock, no logger. A weight that may decide
/// something comes from a telegram that was understood to its last character; everything else is a failed weighing with its cause, or
/// garbage. Which parcel a telegram belongs to is for the rules, by its track id.
@NullMarked
package org.packdesk.devices.checkweigher;

import org.jspecify.annotations.NullMarked;
