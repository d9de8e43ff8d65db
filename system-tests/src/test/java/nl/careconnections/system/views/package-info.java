/** Every page as people see it, looked at by axe, in light and dark, on a phone and at a desk (assurance U1, U5). */
package nl.careconnections.system.views;
