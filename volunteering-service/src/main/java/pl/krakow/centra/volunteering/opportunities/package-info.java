/**
 * What organisations offer to volunteers: an organisation submits, the centre's coordinator publishes and closes,
 * everybody else sees what is published. A change and the event that tells of it are one write.
 */
@NullMarked
package pl.krakow.centra.volunteering.opportunities;

import org.jspecify.annotations.NullMarked;
