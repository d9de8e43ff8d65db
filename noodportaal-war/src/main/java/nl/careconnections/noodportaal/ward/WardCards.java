package nl.careconnections.noodportaal.ward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nl.careconnections.domain.emergency.access.WardView;
import nl.careconnections.domain.emergency.press.Edition;
import nl.careconnections.domain.emergency.shelf.ReadyList;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.noodportaal.page.Texts;

/** How wards are shown. */
@ApplicationScoped
class WardCards {

    private static final double MEGABYTE = 1_000_000;

    @Inject
    Clock clock;

    WardCard of(WardView view, Language language) {
        Texts text = new Texts(language);
        Instant now = clock.instant();
        List<WardCard.Call> calls =
                view.toCall().stream().map(WardCard.Call::of).toList();
        if (view.list().isEmpty()) {
            return new WardCard(view.id(), view.name(), "none", 0, 0, "", "", "", calls);
        }
        ReadyList list = view.list().get();
        return new WardCard(
                view.id(),
                view.name(),
                view.freshnessAt(now).orElseThrow().name().toLowerCase(Locale.ROOT),
                list.clients(),
                list.quarantined(),
                Ages.moment(list.takenAt(), now, text, language),
                Ages.age(list.takenAt(), now, text),
                size(list.bytes().getOrDefault(Edition.PHONE, 0), language),
                calls);
    }

    String moment(Instant moment, Language language) {
        return Ages.moment(moment, clock.instant(), new Texts(language), language);
    }

    private static String size(int bytes, Language language) {
        NumberFormat number = NumberFormat.getNumberInstance(language.locale());
        number.setMaximumFractionDigits(1);
        number.setMinimumFractionDigits(1);
        return number.format(Math.max(0.1, bytes / MEGABYTE)) + " MB";
    }
}
