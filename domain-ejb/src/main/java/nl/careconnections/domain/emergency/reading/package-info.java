/**
 * Bundles of FHIR R4, XML or JSON, to {@link nl.careconnections.domain.emergency.medication.Delivery}. HAPI FHIR reads each resource by
 * itself, so that an error costs that resource and no other; what HAPI lets pass (empty elements, stray text, wrong types in JSON) is
 * looked for here. Nothing outside the document is ever resolved: a document type declaration is refused.
 */
package nl.careconnections.domain.emergency.reading;
