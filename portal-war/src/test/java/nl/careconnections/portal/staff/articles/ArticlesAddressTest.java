package nl.careconnections.portal.staff.articles;

import static org.assertj.core.api.Assertions.assertThat;

import nl.careconnections.domain.knowledge.ArticleFilter.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticlesAddressTest {

    @Test
    void an_address_comes_back_as_it_was_read() {
        ArticlesAddress address = ArticlesAddress.of("klaarzetten & weg", "DRAFT", "3");

        assertThat(address.path())
                .isEqualTo("/staff/articles/index.xhtml?shown=DRAFT&words=klaarzetten+%26+weg&page=3");
        assertThat(address.page()).isEqualTo(2);
    }

    @Test
    void another_choice_begins_at_the_first_page() {
        assertThat(ArticlesAddress.of("weg", "ALL", "3")
                        .showing(Shown.PUBLISHED)
                        .path())
                .isEqualTo("/staff/articles/index.xhtml?shown=PUBLISHED&words=weg");
        assertThat(ArticlesAddress.of("weg", "ALL", "3").withoutWords().path())
                .isEqualTo("/staff/articles/index.xhtml?shown=ALL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "x", "#{7*7}", "99999999999"})
    void what_cannot_be_read_counts_as_not_asked_for(String odd) {
        ArticlesAddress address = ArticlesAddress.of(null, odd, odd);

        assertThat(address).isEqualTo(new ArticlesAddress("", Shown.ALL, 0));
    }

    @Test
    void words_are_one_line_and_not_endless() {
        assertThat(ArticlesAddress.of("a\r\nb" + "c".repeat(500), "ALL", "1").words())
                .startsWith("a bc")
                .hasSize(200);
    }
}
