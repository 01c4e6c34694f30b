/// Our own paper: packing slips, customs forms, cards, plates and cage labels, from text that is ready to print to a PDF.
/// Templates are HTML and CSS that a site may edit; values are escaped, nothing is loaded but files beside the template.
/// What cannot be set right is refused by name. Knows no order, store or device. Runs on the `printing` thread.
@NullMarked
package org.packdesk.printing.document;

import org.jspecify.annotations.NullMarked;
