/** What coordinators and advisers write into the knowledge base, and the questions residents ask them. */
@NullMarked
package pl.krakow.centra.sites.api.writing;

import org.jspecify.annotations.NullMarked;
