package org.packdesk.station;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.packdesk.station.gs1.Command;

/// One card of commands for every station.
final class CommandRegisterTest {

  @Test
  void noTwoCommandsOfAllRolesShareANumber() {
    assertThat(CommandRegister.all()).extracting(Command::digits).doesNotHaveDuplicates()
        .allMatch(digits -> digits.matches("[0-9]{4}"));
  }

  @Test
  void everyEnumerationOfCommandsIsInTheRegister() {
    var enumerations = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages("org.packdesk.station").stream().filter(each -> each.isEnum() && each.isAssignableTo(Command.class))
        .map(JavaClass::getName).toList();
    assertThat(CommandRegister.all().map(command -> command.getClass().getName()).distinct()).hasSizeGreaterThan(3)
        .containsExactlyInAnyOrderElementsOf(enumerations);
  }
}
