package org.packdesk.persistence.facts;

/// What says whether paper came out.
public enum PrintEvidence {
  SCAN_BACK, PACKER
}
