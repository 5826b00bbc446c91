/**
 * The programme of events: a coordinator drafts, publishes and cancels; everybody else sees what is published. A change
 * and the event that tells of it are one write.
 */
@NullMarked
package pl.krakow.centra.events.programme;

import org.jspecify.annotations.NullMarked;
