package org.packdesk.station.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/// `packdesk journal`: looks into a station's journal and leaves it as it is, also while the station works.
@Command(name = "journal", mixinStandardHelpOptions = true, description = "Checks, tells and exports a station's journal. Reads only; the station may be at work.", subcommands = {
    JournalVerifyCommand.class, JournalShowCommand.class, JournalExportCommand.class, HelpCommand.class})
final class JournalCommand {}
