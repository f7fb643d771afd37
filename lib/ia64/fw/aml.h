// Builder of ACPI Machine Language: definition blocks in memory, sizes filled in afterwards.
//
// Scopes are opened and closed; the builder keeps their nesting. Running out of space or nesting too deeply
// sets `failed`, after which nothing is written any more: callers check once, at the end.
#ifndef HPVM_IA64_FW_AML_H
#define HPVM_IA64_FW_AML_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define AML_DEPTH 8

struct aml {
    uint8_t *data;
    size_t capacity, size;
    struct {
        size_t length_at; // of the package length
        size_t count_at;  // of a package's element count, 0: none
    } open[AML_DEPTH];
    unsigned depth;
    bool failed;
};

void hpvm__aml_init(struct aml *aml, void *data, size_t capacity);
size_t hpvm__aml_finish(struct aml *aml); // bytes, 0 if anything failed or is still open

// Each opens a scope that hpvm__aml_close ends. A name is a path of 4-character segments ("\\_SB_", "PCI0").
void hpvm__aml_scope(struct aml *aml, const char *name);
void hpvm__aml_device(struct aml *aml, const char *name);
void hpvm__aml_processor(struct aml *aml, const char *name, uint8_t id);
void hpvm__aml_package(struct aml *aml);   // every object written directly inside counts as an element
void hpvm__aml_resources(struct aml *aml); // a buffer of resource descriptors; closing adds the end tag
void hpvm__aml_close(struct aml *aml);

void hpvm__aml_name(struct aml *aml, const char *name); // the object that follows gets this name
void hpvm__aml_integer(struct aml *aml, uint64_t value);
void hpvm__aml_string(struct aml *aml, const char *text);
void hpvm__aml_eisa_id(struct aml *aml, const char *id); // "PNP0A03"

// Resource descriptors, inside hpvm__aml_resources (ACPI 2.0, section 6.4).
void hpvm__aml_bus_range(struct aml *aml, uint16_t first, uint16_t last);             // producer
void hpvm__aml_port_window(struct aml *aml, uint16_t first, uint16_t last);           // producer
void hpvm__aml_memory_window(struct aml *aml, uint32_t first, uint32_t last);         // producer
void hpvm__aml_ports(struct aml *aml, uint16_t base, uint8_t length);                 // consumer, fixed
void hpvm__aml_interrupt(struct aml *aml, uint32_t gsi, bool level, bool active_low); // consumer

#endif
