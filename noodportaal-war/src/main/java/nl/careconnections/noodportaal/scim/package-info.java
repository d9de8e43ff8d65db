/**
 * The SCIM 2.0 service (RFC 7643, RFC 7644) by which care systems keep caregivers and wards: a user is a caregiver, a group is a
 * ward. Parsing of filters, paths and patches is the SCIM 2 SDK's; what may be kept is the domain's.
 */
package nl.careconnections.noodportaal.scim;
