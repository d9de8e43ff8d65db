package nl.careconnections.domain.emergency;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.careconnections.domain.emergency.reading.BundleFormat;

/** A document as a list of its tags or tokens, which can be spoilt in the ways in which real ones are. */
record Mangle(BundleFormat format, List<String> pieces) {

    private static final String[] VALUES = {
        "1,00",
        "",
        "-1",
        "0",
        "999999999999",
        "1e9",
        "1e999999",
        "NaN",
        "true",
        "2024-10-22",
        "2024-02-30",
        "24:00:00",
        "12:00:00",
        "2024-10-22T10:00:00",
        "unknown",
        "stopped",
        "d",
        "wk",
        "h",
        "millimeter",
        "410546004",
        "385655000",
        "89925002",
        "33633005",
        "395067002",
        "422037009",
        "urn:uuid:x",
        "Patient/2",
        "\uD83D\uDC8A",
        " ",
        "&#x0;"
    };
    private static final String[] TYPES = {
        "MedicationRequest", "MedicationDispense", "MedicationAdministration", "MedicationStatement", "Medication",
        "Patient", "Observation", "Flag", "AllergyIntolerance", "Bundle"
    };

    static Mangle of(String document, BundleFormat format) {
        String split = format == BundleFormat.XML ? "(?=<)" : "(?<=[\\[\\]{},])";
        return new Mangle(format, List.of(document.split(split)));
    }

    /** One to three things spoilt. */
    String mangled(Random random) {
        List<String> spoilt = new ArrayList<>(pieces);
        int times = 1 + random.nextInt(3);
        for (int time = 0; time < times && spoilt.size() > 2; time++) {
            spoil(spoilt, random);
        }
        return String.join("", spoilt);
    }

    private void spoil(List<String> spoilt, Random random) {
        int place = random.nextInt(spoilt.size());
        switch (random.nextInt(10)) {
            case 0 -> dropElement(spoilt, place);
            case 1 -> duplicateElement(spoilt, place);
            case 2, 3, 4 -> value(spoilt, place, random);
            case 5 -> type(spoilt, random);
            case 6 -> rename(spoilt, place);
            case 7 -> unknownModifier(spoilt, random);
            case 8 -> truncateSometimes(spoilt, place, random);
            default -> wrongType(spoilt, place, random);
        }
    }

    /** The end of the element or object that begins at a place, itself for one without children. */
    private int end(List<String> spoilt, int place) {
        int depth = 0;
        for (int at = place; at < spoilt.size(); at++) {
            String piece = spoilt.get(at);
            depth += format == BundleFormat.XML ? xmlDepth(piece) : jsonDepth(piece);
            if (depth <= 0) {
                return at;
            }
        }
        return spoilt.size() - 1;
    }

    private static int xmlDepth(String piece) {
        if (piece.startsWith("</")) {
            return -1;
        }
        boolean closed = piece.stripTrailing().endsWith("/>") || !piece.startsWith("<") || piece.startsWith("<?");
        return closed ? 0 : 1;
    }

    private static int jsonDepth(String piece) {
        return piece.endsWith("{") || piece.endsWith("[") ? 1 : piece.endsWith("}") || piece.endsWith("]") ? -1 : 0;
    }

    private void dropElement(List<String> spoilt, int place) {
        int end = end(spoilt, place);
        spoilt.subList(place, end + 1).clear();
    }

    private void duplicateElement(List<String> spoilt, int place) {
        List<String> element = new ArrayList<>(spoilt.subList(place, end(spoilt, place) + 1));
        spoilt.addAll(place, element);
    }

    private void value(List<String> spoilt, int from, Random random) {
        String value = VALUES[random.nextInt(VALUES.length)];
        for (int step = 0; step < spoilt.size(); step++) {
            int place = (from + step) % spoilt.size();
            String piece = spoilt.get(place);
            String changed = format == BundleFormat.XML
                    ? piece.replaceFirst("value=\"[^\"]*\"", "value=\"" + value + "\"")
                    : piece.replaceFirst(":\"[^\"]*\"", ":\"" + value + "\"");
            if (!changed.equals(piece)) {
                spoilt.set(place, changed);
                return;
            }
        }
    }

    private void type(List<String> spoilt, Random random) {
        String from = TYPES[random.nextInt(4)];
        String to = TYPES[random.nextInt(TYPES.length)];
        for (int place = 0; place < spoilt.size(); place++) {
            String piece = spoilt.get(place);
            boolean opens = piece.startsWith("<" + from + ">") || piece.contains("\"resourceType\":\"" + from + "\"");
            if (opens && random.nextBoolean()) {
                int end = end(spoilt, place);
                spoilt.set(place, piece.replace(from, to));
                if (format == BundleFormat.XML) {
                    spoilt.set(end, spoilt.get(end).replace(from, to));
                }
                return;
            }
        }
    }

    private void rename(List<String> spoilt, int place) {
        String piece = spoilt.get(place);
        if (format == BundleFormat.JSON) {
            spoilt.set(place, piece.replaceFirst("\"([a-z]\\w*)\":", "\"$1x\":"));
        } else if (piece.matches("(?s)<[a-z]\\w*[ >].*")) {
            int end = end(spoilt, place);
            spoilt.set(place, piece.replaceFirst("^<(\\w+)", "<$1x"));
            if (end > place) {
                spoilt.set(end, spoilt.get(end).replaceFirst("^</(\\w+)", "</$1x"));
            }
        }
    }

    private void unknownModifier(List<String> spoilt, Random random) {
        String wanted = format == BundleFormat.XML ? "<status" : "\"status\"";
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < spoilt.size(); place++) {
            if (spoilt.get(place).startsWith(wanted)) {
                places.add(place);
            }
        }
        if (!places.isEmpty()) {
            spoilt.add(
                    places.get(random.nextInt(places.size())),
                    format == BundleFormat.XML
                            ? "<modifierExtension url=\"http://example.org/x\"><valueBoolean value=\"true\"/></modifierExtension>"
                            : "\"modifierExtension\":[{\"url\":\"http://example.org/x\",\"valueBoolean\":true}],");
        }
    }

    private void truncateSometimes(List<String> spoilt, int place, Random random) {
        if (random.nextInt(4) == 0) {
            spoilt.subList(place, spoilt.size()).clear();
        } else {
            spoilt.set(
                    place,
                    spoilt.get(place).replaceFirst("value=\"[^\"]*\"", "").replaceFirst(":\"[^\"]*\"", ":{}"));
        }
    }

    private void wrongType(List<String> spoilt, int place, Random random) {
        String[] wrong = {":5", ":true", ":null", ":[]", ":{}", ":[\"x\"]", ":\"1,00\""};
        String piece = spoilt.get(place);
        spoilt.set(
                place,
                format == BundleFormat.JSON
                        ? piece.replaceFirst(":(\"[^\"]*\"|-?[\\d.]+|true|false)", wrong[random.nextInt(wrong.length)])
                        : piece + "tekst");
    }
}
