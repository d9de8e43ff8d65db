package nl.careconnections.portal.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.careconnections.domain.shared.BusinessException;
import nl.careconnections.domain.shared.InvalidInput;

/**
 * What the domain refused of a form, said so that it is clear without the field too, as in the summary on top. The words
 * are {@code error.<key>.<field>} where one field has its own, else {@code error.at.<key>} with the field's label, else
 * {@code error.<key>}. A key {@code wish.noPeriod} may have its words in the bundle of its component instead, as
 * {@code wish.error.noPeriod}.
 */
@RequestScoped
public class Refusals {

    @Inject
    Text text;

    private final Map<String, InvalidInput> byField = new LinkedHashMap<>();

    void add(InvalidInput refused) {
        refused.problems().forEach(problem -> byField.putIfAbsent(problem.field(), problem));
    }

    Set<String> fields() {
        return byField.keySet();
    }

    /**
     * The words at a field, {@code null} when nothing was refused there.
     *
     * @param labelOf finds the label of a field; {@code null} for one without
     */
    String at(String field, Locale locale, UnaryOperator<String> labelOf) {
        InvalidInput problem = byField.get(field);
        return problem == null ? null : words(problem, locale, labelOf);
    }

    String words(BusinessException refused, Locale locale, UnaryOperator<String> labelOf) {
        if (refused instanceof InvalidInput problem) {
            return words(problem, locale, labelOf);
        }
        return text.in(locale, plain(locale, refused.key()), refused.arguments());
    }

    private String words(InvalidInput problem, Locale locale, UnaryOperator<String> labelOf) {
        String own = "error." + problem.key() + "." + problem.field();
        if (text.has(locale, own)) {
            return text.in(locale, own, problem.arguments());
        }
        String labelled = "error.at." + problem.key();
        String label = text.has(locale, labelled) ? labelOf.apply(problem.field()) : null;
        if (label == null) {
            return text.in(locale, plain(locale, problem.key()), problem.arguments());
        }
        return text.in(
                locale,
                labelled,
                Stream.concat(Stream.of(label), Stream.of(problem.arguments())).toArray());
    }

    private String plain(Locale locale, String key) {
        int dot = key.indexOf('.');
        String ofComponent = dot < 0 ? "" : key.substring(0, dot) + ".error" + key.substring(dot);
        return dot > 0 && text.has(locale, ofComponent) ? ofComponent : "error." + key;
    }
}
