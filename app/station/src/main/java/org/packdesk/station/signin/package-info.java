/// Who stands at a station: a PIN as it is typed, key by key, and the pad's lock. Pure values for every thread; whose PIN it is, the local copy of the
/// operators knows, and [org.packdesk.station.signin.LeadCheck] looks there on a thread of its own.
@NullMarked
package org.packdesk.station.signin;

import org.jspecify.annotations.NullMarked;
