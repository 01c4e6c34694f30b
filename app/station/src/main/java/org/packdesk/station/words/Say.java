package org.packdesk.station.words;

/// Everything the program says to a person at a desk. The comment beside each is its English text; the bundles hold all
/// languages. Texts of 2 m size (instructions, verdicts) stay under about 40 characters with their names in.
public enum Say {
  // what to do now
  DO_SIGN_IN, // Scan your badge
  DO_SCAN_TOTE, // Scan a tote
  DO_SCAN_FIRST_ITEM, // Scan the first item
  DO_SCAN_NEXT_ITEM, // Scan the next item
  DO_SCAN_CARTON, // Scan {0}                          (carton name: "carton 3")
  DO_WAIT_LABEL, // Wait: label on its way
  DO_TAKE_LABEL, // Stick the label on, scan it
  DO_PLATE, // Stick a plate on, scan it
  DO_ANSWER_PRINT, // Did this label print?
  DO_SET_ASIDE, // Put the tote aside, scan the next
  DO_CALL_LEAD, // Stop: call the shift lead           (the station cannot store anything)

  // verdicts on the last scan
  RIGHT_ITEM, // Right: {0}, {1} of {2}
  RIGHT_TOTE, // Order {0}: {1} items
  RIGHT_TOTE_AGAIN, // Order {0} goes on: {1} items left
  RIGHT_CARTON, // Right: {0}
  OTHER_CARTON, // {0} instead of {1}: noted
  RIGHT_LABEL, // Label is on: parcel {0} of {1}
  ORDER_DONE, // Order {0} is packed
  WELCOME, // Hello {0}
  HANDED_OVER, // {0} goes on here
  SIGNED_OUT, // Signed out: {0}
  NOT_IN_ORDER, // Not in this order: {0}
  ONE_TOO_MANY, // One too many: {0}
  UNKNOWN_CODE, // Not known here: {0}
  OTHER_PARCEL, // For parcel {1}, keep it: {0}
  NOT_NOW, // Not now: {0}
  TOTE_FIRST, // Tote first: {0}
  LABEL_TOO_EARLY, // Items first, then the label
  NOT_NOW_ORDER_OPEN, // Finish order {0} first
  WRONG_LABEL, // Not this parcel's label: {0}
  UNKNOWN_TOTE, // No order in tote {0}
  TOTE_DONE, // Already packed: order {0}
  UNKNOWN_BADGE, // Badge not known here: {0}
  SIGN_IN_FIRST, // Badge first, then scan
  SET_ASIDE, // Put aside: order {0}
  PARKED, // On the shelf: order {0}
  TAKEN_UP, // From the shelf: order {0}, parcel {1}
  PLATE_NOT_NOW, // No plate needed now
  PLATE_NOT_KNOWN, // Nothing waits under {0}
  SHELF_NOT_YET, // Back to the shelf: no label yet for {0}
  SHELF_STOPPED, // Stop, to the problem desk: order {0}
  ORDER_ON_SHELF, // On the shelf already: order {0}
  ORDER_HELD, // Held, do not pack: order {0}
  ORDER_CANCELLED, // Cancelled, do not pack: order {0}
  STOP_CANCELLED, // Stop, cancelled: order {0}
  STOP_HELD, // Stop, held: order {0}
  STOP_CHANGED, // Stop, changed: order {0}
  STOP_TAKEN_OVER, // Stop, packed elsewhere: order {0}
  STOP_LABELLED_ELSEWHERE, // Stop, another desk has its label: {0}
  READDRESSED, // New label comes, bin the old one: {0}
  RECALLED, // Find its parcels, stop them: order {0}
  RECALL_FOUND, // Found parcel {0}, problem shelf: {1}
  REPRINT, // Prints again: copy {0}
  RELABEL, // A new label comes, bin the old one
  STILL_PRINTING, // Wait: a label is printing
  LABEL_NOT_HERE, // This label cannot be printed here
  ONE_PRINTER_ONLY, // This desk has one printer only
  PRINTER_CHOSEN, // Labels print at {0} now
  LABELS_FIRST, // Open the labels first: F3
  LABEL_FOUND, // Order {0}, parcel {1} of {2}
  LABEL_TO_CHOOSE, // Choose a label first
  RELABEL_SURE, // Sure? A new label costs money
  RELABEL_KEPT, // The label stays as it is
  NOTHING_ASKED, // Nothing was asked
  DISK_FULL_NO_ORDER, // Disk full, no new orders: call the lead

  // troubles beside the work
  LABEL_WAITS_FOR_CENTRAL, // Central does not answer; the label comes by itself
  LABEL_REJECTED, // The carrier refuses the label: {0}
  LABEL_UNUSABLE, // The label cannot be printed: {0}
  PRODUCT_UNKNOWN, // The order has an item nobody described: {0}
  LEFT_CANCELLED, // The order was cancelled. Goods back into the tote, labels into the bin, tote to the problem desk
  LEFT_HELD, // The order is held. Leave everything in the tote, tote to the problem desk: {0}
  LEFT_CHANGED, // The order has changed. Goods back into the tote, labels into the bin, then scan the tote again
  LEFT_TAKEN_OVER, // Another desk packs this order ({0}). Labels into the bin, tote to the problem desk
  LEFT_LABELLED_ELSEWHERE, // Another desk has bought the label of this parcel. Nothing is printed here ...
  LABEL_REPLACED, // A new label comes: {0}
  PRINTER_OFFLINE, // Printer does not answer: is it on?
  PRINTER_PAPER_OUT, // Printer needs paper
  PRINTER_RIBBON_OUT, // Printer needs a ribbon
  PRINTER_HEAD_OPEN, // Close the printer's head
  PRINTER_PAUSED, // Printer is paused: press its button
  PRINTER_TROUBLE, // Printer needs help: {0}
  PRINT_ELSEWHERE, // Is it here? Desk {1} had the label {0}
  PRINT_UNKNOWN, // Did label {0} come out? Its sign is {1}
  PRINT_UNKNOWN_THERE, // Switch {1} off. Is label {0} there?
  CENTRAL_STUCK, // Central refuses entry {0}, all behind it wait; call the site engineer: {1}
  STORE_SET_ASIDE, // The data was damaged and set aside, a new file was begun; call the site engineer: {0}
  CANNOT_STORE, // Nothing can be stored: {0}

  // what the labels' page says of one label
  LABEL_COMES, // It is not here yet and comes by itself
  LABEL_TURN_COMES, // It prints when its parcel's turn comes
  LABEL_IN_LINE, // It prints as soon as the printer is ready
  LABEL_ANSWER_FIRST, // First answer at the desk whether it came out
  LABEL_TO_PARCEL, // Stick it on, go back to the desk, scan it
  LABEL_GOES, // It is being given back: its paper into the bin
  LABEL_GONE, // It is not valid any more: its paper into the bin
  LABEL_REFUSED, // It cannot be used: {0}
  RELABEL_MEANS, // This label is given back, and a new one is bought and printed in its place.

  // the question and its answers
  ANSWER_YES_PRINTED, // Yes, it is here
  ANSWER_NO_PAPER, // No, no paper

  // lights
  DEVICE_ONLINE, // ready
  DEVICE_RESTING, // in reserve
  DEVICE_CONNECTING, // looking for it
  DEVICE_OFFLINE, // not there: plug it in
  DEVICE_NO_PERMISSION, // no permission: call the engineer
  DEVICE_BUSY, // in use by another program
  DEVICE_SILENT, // does not answer: is it on?
  DEVICE_NOT_UNDERSTOOD, // sends what nobody understands: check its settings
  CENTRAL_ONLINE, // backlog {0}, acknowledged
  CENTRAL_AWAY, // Working without central since {0}
  COMMITS_SLOW, // Storing is slow: {0} ms
  NOT_BACKED_UP, // Not backed up since {0}: do not switch this PC off

  // the memory of this PC
  CENTRAL_HAS_ALL, // Central has everything
  ON_ITS_WAY, // On its way to central
  ONLY_HERE, // Not backed up: {1} scans, {2} parcels of {3} orders are only on this PC since {0}; do not switch it off
  QUARANTINED, // {0} entries wait for a person at central
  UNREADABLE, // {0} changes from central cannot be read here: call the site engineer
  NONE_APART, // Central took every entry
  DISK_FULL, // Disk full: finish this order, then call the site engineer
  COMMITS_WERE_SLOW, // Storing was slow a moment ago
  DISK_GOOD, // Room enough, stores quickly
  FILE_DAMAGED, // Damaged: finish this order, then call the site engineer
  WAL_LONG, // Its log has grown too long: call the site engineer
  FILE_SOUND, // It is sound
  NO_COPY, // No copy of the data file yet
  COPY_OLD, // The newest copy is {0} old
  COPY_FRESH, // Copied at {0}
  CLOCK_UNKNOWN, // Not compared with central yet
  CLOCK_RIGHT, // This PC's clock is right
  CLOCK_BEHIND, // This PC's clock is {0} behind
  CLOCK_AHEAD, // This PC's clock is {0} ahead
  PERSONAL_GOES, // Deleted in time
  PERSONAL_STAYS, // Those of {0} should be gone: central has to answer first

  // its figures
  FIGURE_BACKLOG, // backlog {0}
  FIGURE_ACKNOWLEDGED, // acknowledged at {0}
  FIGURE_EXCEPTIONS, // exceptions {0}
  FIGURE_UNREADABLE, // unreadable {0}
  FIGURE_COMMIT, // last {0}
  FIGURE_SLOWEST, // slowest {0}
  FIGURE_FILE, // file {0}
  FIGURE_WAL, // log {0}
  FIGURE_FOUND, // found: {0}
  FIGURE_COPIES, // copies {0}
  FIGURE_CLOCK, // off by {0}

  // why central wants the parcels of a packed order back
  RECALL_CANCELLED, // cancelled
  RECALL_HELD, // held
  RECALL_CHANGED, // changed
  RECALL_TAKEN_OVER, // packed elsewhere
  RECALL_LABELLED_ELSEWHERE, // another desk has its label
  RECALL_OTHER, // stopped

  // the problem desk: what to do now
  DO_SCAN_PROBLEM, // Scan a parcel
  DO_REWEIGH, // Put it on the scale
  DO_VERIFY, // Open it, scan every unit
  DO_REPACK, // Pack it again, scan its carton
  DO_BACK_ON_BELT, // Scan its label, put it on the belt
  DO_ROOT_CAUSE, // What was wrong?
  DO_RELEASE_REASON, // Why may it go?
  DO_LEAD_PIN, // Shift lead: badge or PIN

  // its verdicts
  CASE_OPENED, // Order {0}, parcel {1}
  CASE_OPENED_UNREAD, // The parcel without a barcode
  CASE_BY_HAND, // By hand: order {0}, parcel {1}
  CASE_NOT_OURS, // No label of ours: {0}
  CASE_FIRST, // Finish order {0} first
  CASE_CLOSED_ELSEWHERE, // Another desk has cleared it: {0}
  WEIGHT_RIGHT, // Right weight: {0}
  WEIGHT_LIGHT, // Too light by {0}
  WEIGHT_HEAVY, // Too heavy by {0}
  WEIGHT_TAKEN, // Weighed: {0}
  WEIGHT_NONE, // No weight: is it on the scale?
  UNITS_RIGHT, // Everything is in
  UNIT_MISSING, // Missing: {0}
  UNIT_EXTRA, // Take it out: {0}
  OLD_LABEL, // Old label, bin it: {0}
  CASE_BACK, // Onto the belt: order {0}
  CASE_RELEASED, // Released: order {0}
  CASE_HELD, // Held, to the shelf: order {0}
  CASE_TO_DESK, // Back to a pack desk: order {0}
  CASE_WRITTEN_OFF, // Written off: order {0}
  NO_LEAD, // Not a shift lead: {0}

  // why a parcel is there
  REASON_LIGHT, // Too light
  REASON_HEAVY, // Too heavy
  REASON_NO_READ, // No barcode read
  REASON_NOT_OURS, // No label of ours
  REASON_NO_EXPECTATION, // Weight not known
  REASON_BAD_WEIGHT, // Not weighed
  REASON_CANCELLED, // Order cancelled
  REASON_HELD, // Order held
  REASON_VOIDED_LABEL, // Label is void
  REASON_DUPLICATE_LABEL, // Label is there twice
  REASON_BY_HAND, // Brought by hand
  REASON_OTHER, // Stopped

  // what lies behind it
  CAUSE_TWO_ON_BELT, // Two parcels on the scale at once
  CAUSE_TOO_LONG, // Too long for the line's scale
  CAUSE_UNSETTLED, // The weight did not settle
  CAUSE_SCALE_OVER, // Too heavy for the line's scale
  CAUSE_SCALE_UNDER, // Too light for the line's scale
  CAUSE_NO_WEIGHT, // The line's scale sent no weight
  CAUSE_SCALE, // The line's scale had a fault
  CAUSE_DOUBTFUL, // Nobody can say whose weight it was
  CAUSE_RESTARTED, // The line's program began again meanwhile
  CAUSE_BARCODES_DIFFER, // Two scanners read different barcodes
  CAUSE_NOT_KNOWN, // Nobody could say what is in it
  CAUSE_NO_MASS, // A part of it has no weight in the catalogue
  CAUSE_TOO_UNCERTAIN, // The catalogue is too unsure of its weight
  CAUSE_LABEL_TWICE, // Another parcel carries the same label
  CAUSE_LABEL_DOUBLED, // Two desks put this label on a parcel
  CAUSE_LABEL_LEFT, // A parcel with this label has left already

  // what came of a step
  STEP_NOT_NEEDED, // not needed
  STEP_RIGHT, // {0} right
  STEP_LIGHT, // {0} short
  STEP_HEAVY, // {0} over
  STEP_UNITS, // {0} of {1}
  STEP_CARTON, // into {0}
  STEP_LABEL, // new label …{0}

  // what can be said of a case
  CASE_WEIGH, // Weigh it now
  CASE_RELABEL, // New label
  CASE_CHECKED, // That is all of it
  CASE_RELEASE, // Release as it is
  CASE_HOLD, // Hold
  CASE_BACK_TO_DESK, // Back to a pack desk
  CASE_WRITE_OFF, // Write off
  CASE_NOT_YET, // Back
  ROOT_MISSING_ITEM, // An item was missing
  ROOT_EXTRA_ITEM, // An item too many
  ROOT_WRONG_ITEM, // A wrong item
  ROOT_WRONG_CARTON, // Another carton
  ROOT_CATALOGUE_WEIGHT_WRONG, // Catalogue weight wrong
  ROOT_LABEL_UNREADABLE, // Label unreadable
  ROOT_LABEL_DOUBLED, // Label doubled
  ROOT_LINE_FAULT, // Scale or line at fault
  ROOT_NOTHING_FOUND, // Nothing found
  RELEASE_CONTENTS_CHECKED, // Contents were checked
  RELEASE_CATALOGUE_WEIGHT_WRONG, // Catalogue weight is wrong
  RELEASE_CLIENT_AGREES, // The client agrees

  // what happened to it
  TOLD_PACKED, // Packed at {0}
  TOLD_STOPPED, // Stopped at {0}
  TOLD_MEASURED, // Weighed {0}, expected {1}

  // the weigh line: what to do now
  LINE_PUT_ON, // Put parcels on, labels up
  LINE_PUT_NONE, // Put no parcels on
  LINE_EMPTY_PROBLEM_LANE, // Empty the problem lane

  // why somebody has to come to the line
  ALARM_GATE_OFFLINE, // Gate does not answer: induct is stopped. Check its power and its cable
  ALARM_SCALE_OFFLINE, // Scale does not answer: induct is stopped. Check its power and its cable
  ALARM_PROBLEM_LANE_FULL, // Problem lane is full: induct is stopped. Take its parcels to the problem desk
  ALARM_GATE_STUCK, // Gate does not move: induct is stopped. Switch it off, then free it
  ALARM_NOT_CONFIRMING, // Parcels go lost: induct is stopped. Check gate and lane eyes, then a lead resumes
  ALARM_WRONG_LANE, // A parcel that must not leave is in the good lane: induct is stopped. Take it out ...
  ALARM_CONTROL_RESTARTED, // The line's control started anew: induct is stopped. Clear the belt, then a lead resumes
  ALARM_BELT_FULL, // Too many parcels on the belt: induct is stopped until some have left
  ALARM_OTHER, // Induct is stopped: call the site engineer
  ALARM_PARCEL_LOST, // Parcel {0} went lost: look for it and scan it
  ALARM_IN_GOOD_LANE, // Parcel {0} is in the good lane and must not leave: take it out
  ALARM_NO_BARCODE_LOST, // A parcel with no barcode went lost: look for it
  ALARM_NO_EXPECTATIONS, // Expected weights are missing: is central away? A lead may switch to record only

  // the lead's panel
  PIN_CHECKED, // Wait
  PIN_WRONG, // Wrong PIN: try again
  PIN_SHUT, // Wrong too often: wait until {0}
  LEAD_WISH, // What should the line do?
  LEAD_REASON, // Why?
  LEAD_SWITCHED_RECORD_ONLY, // Weights are only recorded until {0}
  LEAD_SWITCHED_SHADOW, // Tolerances are tried out until {0}
  LEAD_SWITCHED_CHECKING, // Every parcel is checked again
  LEAD_RESUMED, // Line goes on
  LEAD_STILL_STOPPED, // Induct stays stopped: see the alarm
  LEAD_NOT_SWITCHED, // The line was not switched

  // why somebody has to come to the line, in addition
  ALARM_SCANNER_OFFLINE, // Induct scanner does not answer: parcels go to the problem lane ...
  ALARM_SCALE_CHECK_DUE, // The shift began: put the reference weight on the belt
  ALARM_SCALE_DRIFTS, // Weights are off by {0} g on average: check the scale's zero
  ALARM_TOO_FEW_WEIGHED, // Too many parcels without a weight in the last hour ...
  ALARM_TOO_MANY_KICKED_OUT, // Too many parcels kicked out in the last hour ...
  ALARM_TOO_FEW_CONFIRMED, // Lane eyes miss too many parcels ...
  NOTICE_FEW_WEIGHED, // Parcels without a weight in the last six hours, more than may be ...
  NOTICE_MANY_KICKED_OUT, NOTICE_FEW_CONFIRMED, NOTICE_FEW_RIGHT_WHEN_BACK, NOTICE_STOPS_WRONG, // the same for the others
  ALARM_TOO_MANY_STOPS_WRONG, // Most parcels that the line stopped weigh what they should ...
  ALARM_TOO_FEW_RIGHT_WHEN_BACK, // Parcels come back from the problem desk and are still wrong ...
  ALARM_SCALE_CHECK_FAILED, // Scale shows the reference weight wrongly: induct is stopped ...

  // the problem desk: a barcode that is not known here
  CASE_ASKED, // Asking central: {0}
  CASE_STRANGER, // Not known, try its other barcode: {0}
  CASE_NOT_ASKED, // Central is silent, scan it later: {0}

  // the problem desk: a weight that is typed in
  DO_TYPE_REASON, // Why is the weight typed in?
  DO_TYPE_WEIGHT, // Type its weight in grams
  CASE_TYPE_WEIGHT, // Type the weight in
  TYPE_SCALE_AWAY, // Scale does not answer
  TYPE_SCALE_WRONG, // Scale is wrong
  TYPE_TOO_LARGE, // Too large for the scale
  TYPED_NOTHING, // No weight typed: 1 g or more
  TYPED_NO_NUMBER, // No number, type it again: {0}
  TYPED_TOO_MUCH, // More than {0} kg: type it again

  // the problem desk: what became of a parcel meanwhile
  REASON_UNCHECKED, // Unchecked {0}
  CASE_UNCHECKED, // Passed unchecked at {0}: where is it?
  CASE_PASSED, // Passed the line meanwhile: {0}
  CASE_TOO_MANY // Closed, too many cases: {0}
}
