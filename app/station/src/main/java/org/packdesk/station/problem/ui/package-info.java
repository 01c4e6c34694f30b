/// The problem desk's screen: view models that turn a [org.packdesk.station.problem.ProblemView] into finished words without a
/// toolkit, and the JavaFX views that show them. It judges nothing and keeps nothing: what is touched goes out as a command's barcode
/// or a case's id. The models run anywhere; everything else on the JavaFX thread only.
@NullMarked
package org.packdesk.station.problem.ui;

import org.jspecify.annotations.NullMarked;
