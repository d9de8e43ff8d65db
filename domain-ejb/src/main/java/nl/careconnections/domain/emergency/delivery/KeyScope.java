package nl.careconnections.domain.emergency.delivery;

/** The one thing that a key is for (assurance S21). */
public enum KeyScope {
    /** Caregivers and wards, by SCIM. */
    ACCOUNTS,
    /** Snapshots of medication. */
    MEDICATION_IN,
    /** Reading the lists. */
    LIST_OUT
}
