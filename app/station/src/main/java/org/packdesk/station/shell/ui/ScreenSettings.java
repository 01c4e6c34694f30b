package org.packdesk.station.shell.ui;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import org.packdesk.station.setup.StationConfig.Theme;

/// @param zone the site's, for every time on the screen
/// @param clock what the rail's clock and "acknowledged 2 s ago" go by
public record ScreenSettings(Locale locale, Theme theme, ZoneId zone, InstantSource clock) {}
