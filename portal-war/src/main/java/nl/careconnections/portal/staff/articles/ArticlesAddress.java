package nl.careconnections.portal.staff.articles;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import nl.careconnections.domain.knowledge.ArticleFilter.Shown;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.portal.shared.PageNumber;
import org.apache.commons.lang3.StringUtils;

/** Which articles are asked for, as it stands in the address; what cannot be read counts as not asked for. */
public record ArticlesAddress(String words, Shown shown, int page) {

    static final int PAGE_SIZE = 25;
    private static final int LONGEST_SEARCH = 200;

    static ArticlesAddress of(String words, String shown, String page) {
        return new ArticlesAddress(
                StringUtils.left(PlainText.line(words), LONGEST_SEARCH),
                Arrays.stream(Shown.values())
                        .filter(value -> value.name().equals(shown))
                        .findFirst()
                        .orElse(Shown.ALL),
                PageNumber.of(page));
    }

    public ArticlesAddress showing(Shown other) {
        return new ArticlesAddress(words, other, 0);
    }

    public ArticlesAddress at(int otherPage) {
        return new ArticlesAddress(words, shown, otherPage);
    }

    public ArticlesAddress withoutWords() {
        return new ArticlesAddress("", shown, 0);
    }

    /** Path and query; pages count from one for people. */
    public String path() {
        return "/staff/articles/index.xhtml?shown=" + shown
                + (words.isEmpty() ? "" : "&words=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                + (page == 0 ? "" : "&page=" + (page + 1));
    }
}
