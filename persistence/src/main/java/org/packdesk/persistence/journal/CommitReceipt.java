package org.packdesk.persistence.journal;

import java.time.Duration;

/// The disk has it. @param lastSeq the newest fact's number afterwards; @param took from begin to return
public record CommitReceipt(long lastSeq, Duration took) {}
