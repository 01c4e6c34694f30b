package org.packdesk.station.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/// `packdesk label`: what a carrier's label is, and what a printer would get.
@Command(name = "label", mixinStandardHelpOptions = true, description = "Looks at a carrier's label and turns it into a printer's bytes. Prints nothing.", subcommands = {
    LabelInspectCommand.class, LabelConvertCommand.class, HelpCommand.class})
final class LabelCommand {}
