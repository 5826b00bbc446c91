/**
 * A few questions afterwards to those who came. Everybody answers once, and nobody – not the staff, not who reads the store –
 * can tell which answer is whose: answers are added to counts and to shuffled lists of texts, never kept together.
 */
@NullMarked
package pl.krakow.centra.events.feedback;

import org.jspecify.annotations.NullMarked;
