package org.packdesk.devices;

/// What a device said, understood. Never a bare number: a weight carries its stability, a scan its symbology where known.
public sealed interface Reading
    permits Scan, Weight, PrinterStatus, OfficeStatus, ReplyText, InductScan, InMotionWeight, GateStatus {}
