package nl.careconnections.domain.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.PlainText;
import org.apache.commons.lang3.StringUtils;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The emergency procedures, for everybody: there is nothing in them that not everybody may know. */
@ApplicationScoped
public class Procedures {

    /** Nobody means a part of an address when they search. */
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    @Inject
    @ConfigProperty(name = "PRODUCT_NAME")
    String product;

    @Inject
    @ConfigProperty(name = "SUPPLIER_NAME")
    String supplier;

    @Inject
    @ConfigProperty(name = "PRODUCT_ADDRESS")
    String productAddress;

    @Inject
    @ConfigProperty(name = "PUBLIC_URL")
    String publicUrl;

    /** All scenarios in the order of the manual. */
    public List<Procedure> all(Language language) {
        return Arrays.stream(Scenario.values())
                .map(scenario -> get(scenario, language))
                .toList();
    }

    public Procedure get(Scenario scenario, Language language) {
        return new Procedure(
                scenario,
                words(language, scenario + ".title"),
                words(language, scenario + ".situation"),
                words(language, scenario.isSuppliers() ? "responsibility.supplier" : "responsibility.organisation"),
                list(language, scenario + ".step."),
                list(language, scenario + ".before."));
    }

    /**
     * The scenarios in which every one of these words occurs, in their text or among the words people use for them; all of
     * them for no words.
     */
    public List<Procedure> find(String typed, Language language) {
        List<String> searched = Arrays.stream(plain(PlainText.line(typed)).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return all(language).stream()
                .filter(procedure -> searched.stream().allMatch(content(procedure, language)::contains))
                .toList();
    }

    /** What the guide asks, in words. */
    public String ask(Question question, Language language) {
        return words(language, "question." + question);
    }

    private String content(Procedure procedure, Language language) {
        Stream<String> said = Stream.of(
                        Stream.of(procedure.title(), procedure.situation()),
                        procedure.steps().stream(),
                        procedure.preparations().stream(),
                        Stream.of(words(language, procedure.scenario() + ".words")))
                .flatMap(words -> words);
        return plain(ADDRESS.matcher(String.join(" ", said.toList())).replaceAll(" "));
    }

    private static String plain(String words) {
        return StringUtils.stripAccents(words).toLowerCase(Locale.ROOT);
    }

    private List<String> list(Language language, String prefix) {
        ResourceBundle bundle = bundle(language);
        return IntStream.iterate(1, number -> bundle.containsKey(prefix + number), number -> number + 1)
                .mapToObj(number -> words(language, prefix + number))
                .toList();
    }

    private String words(Language language, String key) {
        return new MessageFormat(bundle(language).getString(key), language.locale()).format(new Object[] {
            product, supplier, productAddress, publicUrl + "/noodportaal/", publicUrl + "/status/"
        });
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle("nl.careconnections.domain.procedure.words", language.locale());
    }
}
