/** What goes wrong in real life, and that nobody loses anything by it: each ends in words that say what to do next. */
package nl.careconnections.system.trouble;
