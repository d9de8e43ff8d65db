/**
 * Files that people add to what they write (assurance S16): streamed into a store behind a port, taken only when content and
 * name agree on an allowed type, without the place where a photo was made, scanned when a scanner is there, and bound to
 * their owner in the transaction that sends the form. {@code AttachmentsTest} and the tests beside it guard each of these.
 */
package nl.careconnections.domain.attachment;
