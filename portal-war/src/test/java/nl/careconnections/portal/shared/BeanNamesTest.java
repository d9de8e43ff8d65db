package nl.careconnections.portal.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Named;
import java.beans.Introspector;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BeanNamesTest {

    /** Two beans of one name stop the whole application from starting, long after each of them was compiled. */
    @Test
    void no_two_beans_share_a_name() {
        Map<String, List<String>> names = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("nl.careconnections.portal")
                        .stream()
                        .filter(bean -> bean.isAnnotatedWith(Named.class))
                        .collect(Collectors.groupingBy(
                                BeanNamesTest::nameOf, Collectors.mapping(JavaClass::getName, Collectors.toList())));

        assertThat(names)
                .isNotEmpty()
                .allSatisfy((name, beans) -> assertThat(beans).as(name).hasSize(1));
    }

    private static String nameOf(JavaClass bean) {
        String given = bean.getAnnotationOfType(Named.class).value();
        return given.isEmpty() ? Introspector.decapitalize(bean.getSimpleName()) : given;
    }
}
