/// What the program says and in which language: the words that rules return, the verdicts that carry them, times and masses as people
/// write them. Ground floor: knows no feature, no view, and no screen. Values; safe for every thread.
@NullMarked
package org.packdesk.station.words;

import org.jspecify.annotations.NullMarked;
