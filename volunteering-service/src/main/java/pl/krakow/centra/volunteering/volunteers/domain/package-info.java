/** What a volunteer is, and what the law asks of their age. */
@NullMarked
package pl.krakow.centra.volunteering.volunteers.domain;

import org.jspecify.annotations.NullMarked;
