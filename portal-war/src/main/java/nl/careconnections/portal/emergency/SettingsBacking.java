package nl.careconnections.portal.emergency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import nl.careconnections.domain.emergency.setting.EmergencySetting;
import nl.careconnections.domain.emergency.setting.EmergencySettings;
import nl.careconnections.domain.emergency.setting.NumberKind;
import nl.careconnections.domain.emergency.setting.WardName;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Viewer;
import org.apache.commons.lang3.StringUtils;

/** How the lists of an organisation are dealt with, as a form; what is refused stays as it was typed. */
@Named("emergencySettings")
@RequestScoped
public class SettingsBacking {

    /** Lines for numbers: as many as the rules allow at most. */
    private static final int LINES = 30;

    private static final int SPARE_LINES = 3;

    @Inject
    EmergencySettings settings;

    @Inject
    Whose whose;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    @Inject
    HttpServletRequest request;

    private EmergencySetting stored;
    private List<WardName> wards;
    private List<NumberLine> lines = padded(List.of());
    private String validHours = "";
    private String intervalMinutes = "";
    private String riskyMedicines = "";
    private String networks = "";
    private String mailAt = "";
    private boolean linkOnly;
    private int version;

    /** Fills the form, when it is opened. */
    public void open() {
        EmergencySetting known = stored();
        validHours = String.valueOf(known.validHours());
        intervalMinutes = String.valueOf(known.intervalMinutes());
        riskyMedicines = String.join("\n", known.riskyMedicines());
        networks = String.join("\n", known.networks());
        mailAt = known.mailAt().toString();
        linkOnly = known.linkOnly();
        version = known.version();
        lines = padded(known.numbers().stream().map(NumberLine::of).toList());
    }

    private EmergencySetting stored() {
        if (stored == null) {
            stored = settings.get(viewer.getCaller(), whose.getId());
        }
        return stored;
    }

    private static List<NumberLine> padded(List<NumberLine> kept) {
        List<NumberLine> all = new ArrayList<>(kept);
        while (all.size() < LINES) {
            all.add(new NumberLine());
        }
        return all;
    }

    /** Empty lines go first, because a refusal names a number by its place among those that are kept. */
    public String save() {
        lines = padded(lines.stream().filter(line -> !line.isBlank()).toList());
        if (!feedback.attempt(this::change)) {
            return null;
        }
        feedback.success("emergency.setting.saved");
        return whose.outcome("emergency");
    }

    /** After a change by somebody else what was typed stays, and saving once more takes it. */
    private void change() {
        try {
            settings.change(viewer.getCaller(), wanted());
        } catch (Conflict e) {
            version = settings.get(viewer.getCaller(), whose.getId()).version();
            throw e;
        }
    }

    private EmergencySetting wanted() {
        return new EmergencySetting(
                whose.getId(),
                number(validHours),
                number(intervalMinutes),
                filled(riskyMedicines),
                lines.stream()
                        .filter(line -> !line.isBlank())
                        .map(NumberLine::toNumber)
                        .toList(),
                filled(networks),
                stored().backupPhrase(),
                time(),
                linkOnly,
                version);
    }

    public String renew() {
        if (feedback.attempt(() -> settings.renewPhrase(viewer.getCaller(), whose.getId()))
                .isEmpty()) {
            return null;
        }
        feedback.success("emergency.setting.phrase.renewed");
        return whose.outcome("emergency");
    }

    /** What is no number is as wrong as one that is out of range. */
    private static int number(String typed) {
        return typed.strip().matches("\\d{1,6}") ? Integer.parseInt(typed.strip()) : -1;
    }

    private static List<String> filled(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private LocalTime time() {
        try {
            return LocalTime.parse(mailAt.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** As many as the form had that is sent, because Faces builds the form anew before it reads what was typed. */
    public int getShownLines() {
        String sent = StringUtils.defaultString(request.getParameter("lines"));
        int shown = sent.matches("[0-9]{1,2}")
                ? Integer.parseInt(sent)
                : stored().numbers().size() + SPARE_LINES;
        return Math.max(1, Math.min(shown, LINES));
    }

    public List<WardName> getWards() {
        if (wards == null) {
            wards = settings.wards(viewer.getCaller(), whose.getId());
        }
        return wards;
    }

    public String getPhrase() {
        return stored().backupPhrase();
    }

    public NumberKind[] getKinds() {
        return NumberKind.values();
    }

    public List<NumberLine> getLines() {
        return lines;
    }

    public String getValidHours() {
        return validHours;
    }

    public void setValidHours(String validHours) {
        this.validHours = StringUtils.defaultString(validHours);
    }

    public String getIntervalMinutes() {
        return intervalMinutes;
    }

    public void setIntervalMinutes(String intervalMinutes) {
        this.intervalMinutes = StringUtils.defaultString(intervalMinutes);
    }

    public String getRiskyMedicines() {
        return riskyMedicines;
    }

    public void setRiskyMedicines(String riskyMedicines) {
        this.riskyMedicines = StringUtils.defaultString(riskyMedicines);
    }

    public String getNetworks() {
        return networks;
    }

    public void setNetworks(String networks) {
        this.networks = StringUtils.defaultString(networks);
    }

    public String getMailAt() {
        return mailAt;
    }

    public void setMailAt(String mailAt) {
        this.mailAt = StringUtils.defaultString(mailAt);
    }

    public boolean isLinkOnly() {
        return linkOnly;
    }

    public void setLinkOnly(boolean linkOnly) {
        this.linkOnly = linkOnly;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
