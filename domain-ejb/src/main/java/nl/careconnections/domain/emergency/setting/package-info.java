/**
 * What an organisation decides about its emergency lists: how long they hold, how often data come, whom to call, when they are mailed,
 * and where a code may be skipped.
 */
package nl.careconnections.domain.emergency.setting;
