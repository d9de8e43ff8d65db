/**
 * New pharmacies: asked for by customers, won by support, and the registry of those that can be linked (product.md,
 * "Flows"). Whoever asks for a pharmacy that is under way already joins it, without knowing who asked before.
 */
package nl.careconnections.domain.pharmacy;
