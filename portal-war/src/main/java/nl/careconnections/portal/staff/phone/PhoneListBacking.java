package nl.careconnections.portal.staff.phone;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.careconnections.domain.phone.CallState;
import nl.careconnections.domain.phone.PhoneCallPage;
import nl.careconnections.domain.phone.PhoneCalls;
import nl.careconnections.portal.shared.Text;
import nl.careconnections.portal.shared.Viewer;

/** The list of telephone calls; what it shows follows from its address. */
@Named("phoneList")
@RequestScoped
public class PhoneListBacking {

    private static final int SIZE = 25;

    @Inject
    PhoneCalls calls;

    @Inject
    Viewer viewer;

    @Inject
    Text text;

    private String words = "";
    private String state = "";
    private int page;
    private PhoneCallPage found;

    public PhoneCallPage getFound() {
        if (found == null) {
            found = calls.list(viewer.getCaller(), words, state(), page, SIZE);
        }
        return found;
    }

    /** Anything that is no state is all of them. */
    private CallState state() {
        return Arrays.stream(CallState.values())
                .filter(known -> known.name().equals(state))
                .findFirst()
                .orElse(null);
    }

    /** By what the list is narrowed, in words. */
    public List<String> getNarrowing() {
        List<String> by = new ArrayList<>();
        if (!words.isBlank()) {
            by.add(words.strip());
        }
        if (state() != null) {
            by.add(text.get("phone.call." + state()));
        }
        return by;
    }

    public boolean isWhole() {
        return words.isBlank() && state() == null;
    }

    public List<CallState> getStates() {
        return List.of(CallState.values());
    }

    public String kind(CallState of) {
        return switch (of) {
            case SOLVED, CAME -> "success";
            case QUESTION -> "brand";
            case AWAITED -> "warning";
            case DROPPED -> "";
        };
    }

    public String icon(CallState of) {
        return switch (of) {
            case SOLVED, CAME -> "check";
            case QUESTION -> "inbox";
            case AWAITED -> "pause";
            case DROPPED -> "close";
        };
    }

    public int getSize() {
        return SIZE;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words == null ? "" : words;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state == null ? "" : state;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(page, 0);
    }
}
