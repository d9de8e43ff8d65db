package nl.careconnections.domain.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.AccountState;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.shared.Columns;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.PlainText;

/** The people of all customers, for who of staff has one of them on the telephone. */
@ApplicationScoped
@Transactional
public class ContactPersons {

    /** As many as a list shows; more are to be narrowed by typing on. */
    public static final int MOST = 8;

    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;

    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9 ()./-]{4,}");

    private static final String PEOPLE = """
            select a.id, a.name, o.id, o.name::text, coalesce(nullif(a.phone, ''), a.mobile), a.state
            from account a join organisation o on o.id = a.organisation_id
            where %s
            order by a.state <> 'ACTIVE', %s, o.name, a.id limit %d""";

    private static final String WORDS = "unnest(string_to_array(plain_words(?1), ' ')) word";
    private static final String SAID = "plain_words(concat_ws(' ', '', a.name, o.name, a.email))";

    private static final String NAMED =
            "not exists (select from " + WORDS + " where position(word in " + SAID + ") = 0)";

    /** Who has a word that begins as typed stands before who has it further on: "zorg" is Zorggroep more than Thuiszorg. */
    private static final String INNER =
            "exists (select from " + WORDS + " where position(' ' || word in " + SAID + ") = 0)";

    private static final String BY_NAME = "a.name";

    private static final String NUMBERED = Stream.of("a.phone", "a.mobile", "o.phone")
            .map("position(?1 in regexp_replace(replace(%s, '(0)', ''), '\\D', '', 'g')) > 0"::formatted)
            .collect(Collectors.joining(" or "));

    @Inject
    EntityManager entityManager;

    /**
     * Those whose name, organisation and e-mail address hold all the words, or who have the number that was typed, in
     * whatever form; those with access first. Also who has no access any more, so that it is seen that they once had.
     *
     * @return at most {@link #MOST}; none for fewer than two characters
     * @throws NotAllowed without {@link Ability#HANDLE_TICKETS}
     */
    public List<ContactPerson> find(Caller caller, String typed) {
        caller.require(Ability.HANDLE_TICKETS);
        String words = PlainText.line(typed);
        if (words.length() < SHORTEST || words.length() > LONGEST) {
            return List.of();
        }
        return NUMBER.matcher(words).matches() ? numbered(significant(words)) : named(words);
    }

    /** Somebody by account, whoever may have access now; empty for who never was of a customer. */
    public Optional<ContactPerson> find(Caller caller, long accountId) {
        caller.require(Ability.HANDLE_TICKETS);
        return found("a.id = ?1", BY_NAME, accountId).stream().findFirst();
    }

    private List<ContactPerson> named(String words) {
        return found(NAMED, INNER + ", " + BY_NAME, PlainText.line(words.replace(',', ' ')));
    }

    private List<ContactPerson> numbered(String digits) {
        return digits.isEmpty() ? List.of() : found(NUMBERED, BY_NAME, digits);
    }

    private List<ContactPerson> found(String condition, String order, Object value) {
        List<?> rows = entityManager
                .createNativeQuery(PEOPLE.formatted(condition, order, MOST))
                .setParameter(1, value)
                .getResultList();
        return rows.stream().map(row -> person((Object[]) row)).toList();
    }

    /** The digits that are the same however a number is written: without country code and the zero before it. */
    private static String significant(String number) {
        String digits = number.replace("(0)", "").replaceAll("[^+0-9]", "");
        return digits.replaceFirst("^(\\+31|0031|\\+|0+)", "").replaceFirst("^0+", "");
    }

    private static ContactPerson person(Object[] row) {
        return new ContactPerson(
                Columns.number(row[0]),
                (String) row[1],
                Columns.number(row[2]),
                (String) row[3],
                (String) row[4],
                AccountState.valueOf((String) row[5]));
    }
}
