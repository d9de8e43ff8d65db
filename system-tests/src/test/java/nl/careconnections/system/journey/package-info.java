/** The main job from invitation to rating, as the people in it live it. */
package nl.careconnections.system.journey;
