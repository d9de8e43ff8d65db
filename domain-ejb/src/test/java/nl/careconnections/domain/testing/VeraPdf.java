package nl.careconnections.domain.testing;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Asks veraPDF, the validator of the PDF Association, what a document lacks of what it says it is. */
public final class VeraPdf {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private VeraPdf() {}

    /** What stands in the way of PDF/UA-1 and PDF/A-2a; empty for a document that is both. */
    public static List<String> problems(byte[] pdf) {
        List<String> problems = new ArrayList<>();
        for (PDFAFlavour flavour : EnumSet.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A)) {
            problems.addAll(problems(pdf, flavour));
        }
        return problems;
    }

    /** What stands in the way of PDF/A-2b, for a document that lasts without being tagged. */
    public static List<String> problemsOfLasting(byte[] pdf) {
        return problems(pdf, PDFAFlavour.PDFA_2_B);
    }

    private static List<String> problems(byte[] pdf, PDFAFlavour flavour) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            return result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> flavour + " " + assertion.getRuleId().getClause() + ": " + assertion.getMessage()
                            + " at " + assertion.getLocation().getContext())
                    .toList();
        } catch (EncryptedPdfException | ModelParsingException | ValidationException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
