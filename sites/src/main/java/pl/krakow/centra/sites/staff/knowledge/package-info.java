/** Writing the knowledge base: entries in three languages from draft to archive, topics, and what residents ask. */
@NullMarked
package pl.krakow.centra.sites.staff.knowledge;

import org.jspecify.annotations.NullMarked;
