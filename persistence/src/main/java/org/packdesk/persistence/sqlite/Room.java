package org.packdesk.persistence.sqlite;

/// How much the disk still takes. TIGHT: finish what is begun, begin nothing new.
public enum Room {
  PLENTY, TIGHT
}
