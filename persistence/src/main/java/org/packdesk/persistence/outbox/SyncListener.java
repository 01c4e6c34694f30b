package org.packdesk.persistence.outbox;

/// Takes what the sync found. @return false from `offer` when there is no room; the sync offers it again later
public interface SyncListener {
  boolean offer(SyncEvent event);
}
