package nl.careconnections.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DomainTest
class ProductsTest {

    private Caller writer;

    @Inject
    TestPeople people;

    @Inject
    Products products;

    @Inject
    AccessLog accessLog;

    @BeforeEach
    void people() {
        writer = people.support("Schrijver");
    }

    @Test
    void begins_with_ncare_and_a_check_list_in_both_languages() {
        Product ncare = products.find("ncare").orElseThrow();

        assertThat(products.list()).contains(ncare);
        assertThat(products.get(ncare.id())).isEqualTo(ncare);
        assertThat(products.find("none")).isEmpty();
        assertThatThrownBy(() -> products.get(9_999)).isInstanceOf(NotFound.class);
        assertThat(products.checks(ncare.id()))
                .contains(new CheckLine(
                        "Andere websites openen wel op dit apparaat.", "Other websites do open on this device."));
    }

    @Test
    void staff_keep_the_check_list_in_order_without_empty_lines() {
        long id = products.find("ncare").orElseThrow().id();
        CheckList before = products.checkList(writer, id);
        CheckLine first = new CheckLine("Staat het apparaat aan?", "Is the device on?");
        CheckLine second = new CheckLine("Is er wifi?", "Is there Wi-Fi?");

        products.changeChecks(writer, id, List.of(first, new CheckLine(" ", ""), second), before.version());

        assertThat(products.checkList(writer, id).lines()).containsExactly(first, second);
        assertThat(accessLog.about("product:" + id, 1)).hasSize(1);
        products.changeChecks(writer, id, before.lines(), before.version() + 1);
        assertThat(products.checkList(writer, id).lines()).isEqualTo(before.lines());
    }

    @Test
    void R4_a_change_on_top_of_a_change_not_seen_is_refused() {
        long id = products.find("ncare").orElseThrow().id();
        CheckList list = products.checkList(writer, id);
        products.changeChecks(writer, id, list.lines(), list.version());

        assertThatThrownBy(() -> products.changeChecks(writer, id, List.of(), list.version()))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void a_line_needs_both_languages_and_there_are_at_most_twelve() {
        long id = products.find("ncare").orElseThrow().id();
        int version = products.checkList(writer, id).version();
        CheckLine line = new CheckLine("Een", "One");

        assertRefused(
                "english1",
                () -> products.changeChecks(writer, id, List.of(line, new CheckLine("Twee", " ")), version));
        assertRefused(
                "dutch0",
                () -> products.changeChecks(writer, id, List.of(new CheckLine("x".repeat(301), "One")), version));
        assertThatThrownBy(() -> products.changeChecks(
                        writer, id, List.of(new CheckLine("", "One"), line, new CheckLine("Drie", "")), version))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(InvalidInput::field)
                                .containsExactly("dutch0", "english2"));
        assertRefused("checks", () -> products.changeChecks(writer, id, Collections.nCopies(13, line), version));
    }

    private static void assertRefused(String field, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.field()).isEqualTo(field));
    }
}
