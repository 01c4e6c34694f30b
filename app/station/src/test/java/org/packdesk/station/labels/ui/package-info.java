/// Tests of the labels' page without a toolkit: its words, and its small picture of a paper.
@NullMarked
package org.packdesk.station.labels.ui;

import org.jspecify.annotations.NullMarked;
