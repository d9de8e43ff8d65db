package nl.careconnections.domain.emergency.press;

/** Whom to call: "Apotheek De Voorbeeldpil", and under which number. */
public record Contact(String name, String number) {}
