package org.packdesk.persistence.facts;

/// Why one label gets another paper, or another label its place. ELSEWHERE: another desk's paper is not here.
public enum ReprintReason {
  SMUDGED, TORN, LOST, JAMMED, ELSEWHERE
}
