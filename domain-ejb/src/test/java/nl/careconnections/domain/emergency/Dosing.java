package nl.careconnections.domain.emergency;

/** A dosing instruction of a fixture. */
final class Dosing {

    private String sequence = "";
    private String instruction = "";
    private String bounds = "";
    private String exact = "";
    private String repeat = "";
    private String events = "";
    private String asNeeded = "";
    private String dose = "";
    private String rate = "";
    private String maximum = "";

    static Dosing give(String amount, String unit) {
        Dosing dosing = new Dosing();
        String code = unit.equals("ml") ? "ml" : "1";
        dosing.dose = Order.quantity("doseQuantity", amount, unit.equals("ml") ? "milliliter" : unit, code);
        return dosing;
    }

    static Dosing give(String amount) {
        return give(amount, "stuk");
    }

    static Dosing range(String low, String high) {
        Dosing dosing = new Dosing();
        dosing.dose = "<doseRange>" + Order.quantity("low", low, "stuk", "1")
                + Order.quantity("high", high, "stuk", "1") + "</doseRange>";
        return dosing;
    }

    static Dosing nothing() {
        return new Dosing();
    }

    Dosing quantity(String amount, String unit, String code) {
        dose = Order.quantity("doseQuantity", amount, unit, code);
        return this;
    }

    Dosing sequence(int number) {
        sequence = "<sequence value=\"" + number + "\"/>";
        return this;
    }

    Dosing during(int value, String unit) {
        bounds = Order.quantity("boundsDuration", String.valueOf(value), unit, unit);
        return this;
    }

    Dosing exact() {
        exact =
                "<extension url=\"http://hl7.org/fhir/StructureDefinition/timing-exact\"><valueBoolean value=\"true\"/></extension>";
        return this;
    }

    Dosing count(int times) {
        repeat += "<count value=\"" + times + "\"/>";
        return this;
    }

    /** How long one gift takes. */
    Dosing lasting(int value, String unit) {
        repeat += "<duration value=\"" + value + "\"/><durationUnit value=\"" + unit + "\"/>";
        return this;
    }

    Dosing times(int frequency, int period, String unit) {
        repeat += "<frequency value=\"" + frequency + "\"/><period value=\"" + period + "\"/><periodUnit value=\""
                + unit + "\"/>";
        return this;
    }

    Dosing timesRange(int least, int most, int period, String unit) {
        repeat += "<frequency value=\"" + least + "\"/><frequencyMax value=\"" + most + "\"/><period value=\"" + period
                + "\"/><periodUnit value=\"" + unit + "\"/>";
        return this;
    }

    Dosing on(String... days) {
        for (String day : days) {
            repeat += "<dayOfWeek value=\"" + day + "\"/>";
        }
        return this;
    }

    Dosing at(String... times) {
        for (String time : times) {
            repeat += "<timeOfDay value=\"" + time + ":00\"/>";
        }
        return this;
    }

    Dosing when(String... parts) {
        for (String part : parts) {
            repeat += "<when value=\"" + part + "\"/>";
        }
        return this;
    }

    Dosing event(String moment) {
        events += "<event value=\"" + moment + "\"/>";
        return this;
    }

    Dosing asNeeded(String reason) {
        asNeeded = "<asNeededCodeableConcept><text value=\"" + reason + "\"/></asNeededCodeableConcept>";
        return this;
    }

    Dosing maximum(String amount, String per) {
        maximum = "<maxDosePerPeriod>" + Order.quantity("numerator", amount, "stuk", "1")
                + Order.quantity("denominator", "1", per.equals("d") ? "dag" : per, per) + "</maxDosePerPeriod>";
        return this;
    }

    Dosing rate(String amount, String unit, String per) {
        rate = "<rateRatio>" + Order.quantity("numerator", amount, unit, unit)
                + Order.quantity("denominator", "1", "uur", per) + "</rateRatio>";
        return this;
    }

    Dosing saying(String text) {
        instruction = "<additionalInstruction><text value=\"" + text + "\"/></additionalInstruction>";
        return this;
    }

    String xml() {
        String inRepeat = exact + bounds + repeat;
        String timing = inRepeat.isEmpty() && events.isEmpty()
                ? ""
                : "<timing>" + events + (inRepeat.isEmpty() ? "" : "<repeat>" + inRepeat + "</repeat>") + "</timing>";
        String amounts = dose + rate;
        return "<dosageInstruction>" + sequence + instruction + timing + asNeeded
                + "<route><text value=\"Oraal\"/></route>"
                + (amounts.isEmpty() ? "" : "<doseAndRate>" + amounts + "</doseAndRate>") + maximum
                + "</dosageInstruction>";
    }
}
