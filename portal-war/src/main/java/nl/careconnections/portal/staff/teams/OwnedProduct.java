package nl.careconnections.portal.staff.teams;

/** A product that another team gets the questions of, to be taken from it: "nCare (nu bij Support)". */
public record OwnedProduct(long id, String label) {}
