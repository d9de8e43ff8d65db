package nl.careconnections.domain.emergency.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.careconnections.domain.audit.Outcome;
import nl.careconnections.domain.emergency.paper.EmergencyPapers;
import nl.careconnections.domain.emergency.paper.Paper;
import nl.careconnections.domain.shared.Language;

/** Papers of the organisation for a caregiver: card, blank list, sheet to enter again what was given on paper. */
@ApplicationScoped
public class PaperDesk {

    @Inject
    Registers registers;

    @Inject
    DatabaseRegister database;

    @Inject
    PaperCopies copies;

    @Inject
    EmergencyPapers papers;

    /** @throws NotNow while the database is away and this node never printed it */
    public WardDesk.Download take(SignedIn caregiver, Paper paper, Language language) {
        return registers.with(register -> {
            long organisation = caregiver.organisation();
            byte[] pdf = register == database
                    ? copies.print(organisation, paper, language)
                    : copies.kept(organisation, paper, language).orElseThrow(NotNow::new);
            register.log(
                    caregiver.actor(), "paper.downloaded", "organisation:" + organisation, Outcome.DONE, paper.name());
            return new WardDesk.Download(papers.fileName(paper, language), pdf);
        });
    }
}
