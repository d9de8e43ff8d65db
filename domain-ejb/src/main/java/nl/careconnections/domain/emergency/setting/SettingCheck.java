package nl.careconnections.domain.emergency.setting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.Network;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;

/** What settings must be like; every refusal names its field, those of a list with their place from 1. */
final class SettingCheck {

    static final int LONGEST_NAME = 60;
    static final int MOST_NUMBERS = 30;
    static final int MOST_NETWORKS = 50;
    static final int MOST_MEDICINES = 500;

    private static final int LONGEST_MEDICINE = 100;
    private static final int SHORTEST_MEDICINE = 3;
    private static final int IPV4_BYTES = 4;
    private static final int WIDEST_IPV4 = 8;
    private static final int WIDEST_IPV6 = 32;

    /** Short ones too, as 112. */
    private static final String NUMBER = "\\+?[0-9][0-9 ()/-]{2,29}";

    private SettingCheck() {}

    /** @param wards those of the organisation */
    static void check(EmergencySetting wanted, Set<Long> wards) {
        List<Runnable> rules = new ArrayList<>();
        rules.add(() -> within("validHours", wanted.validHours(), 1, EmergencySetting.MOST_HOURS));
        rules.add(() -> within(
                "intervalMinutes",
                wanted.intervalMinutes(),
                EmergencySetting.SHORTEST_INTERVAL,
                EmergencySetting.LONGEST_INTERVAL));
        rules.add(() -> atMost("riskyMedicines", wanted.riskyMedicines(), MOST_MEDICINES));
        wanted.riskyMedicines().forEach(medicine -> rules.add(() -> medicine(medicine)));
        rules.add(() -> atMost("numbers", wanted.numbers(), MOST_NUMBERS));
        for (int i = 0; i < wanted.numbers().size(); i++) {
            number(i + 1, wanted.numbers().get(i), wards, rules);
        }
        rules.add(() -> atMost("networks", wanted.networks(), MOST_NETWORKS));
        wanted.networks().forEach(network -> rules.add(() -> network(network)));
        rules.add(() -> {
            if (wanted.mailAt() == null) {
                throw new InvalidInput("mailAt", "required");
            }
        });
        Rules.all(rules.toArray(Runnable[]::new));
    }

    private static void within(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new InvalidInput(field, "emergency.setting.range", least, most);
        }
    }

    private static void atMost(String field, List<?> values, int most) {
        if (values.size() > most) {
            throw new InvalidInput(field, "emergency.setting.tooMany", most);
        }
    }

    private static void medicine(String typed) {
        String medicine = PlainText.requiredLine("riskyMedicines", typed, LONGEST_MEDICINE);
        if (medicine.length() < SHORTEST_MEDICINE) {
            throw new InvalidInput("riskyMedicines", "emergency.setting.medicine", medicine, SHORTEST_MEDICINE);
        }
    }

    private static void number(int place, Number typed, Set<Long> wards, List<Runnable> rules) {
        rules.add(() -> PlainText.requiredLine("numberName" + place, typed.name(), LONGEST_NAME));
        rules.add(() -> {
            if (!PlainText.line(typed.number()).matches(NUMBER)) {
                throw new InvalidInput("number" + place, "emergency.setting.number");
            }
        });
        rules.add(() -> {
            if (typed.kind() == null) {
                throw new InvalidInput("numberKind" + place, "required");
            }
        });
        rules.add(() -> {
            if (!typed.wardId().map(wards::contains).orElse(true)) {
                throw new InvalidInput("numberWard" + place, "emergency.setting.ward");
            }
        });
    }

    private static void network(String typed) {
        if (!Network.isOne(typed)) {
            throw new InvalidInput("networks", "emergency.setting.network", typed);
        }
        Network network = Network.parse(typed);
        int widest = network.base().length == IPV4_BYTES ? WIDEST_IPV4 : WIDEST_IPV6;
        if (network.bits() < widest) {
            throw new InvalidInput("networks", "emergency.setting.tooWide", typed, "/" + widest);
        }
    }
}
