// Simple Text Input and Output on the machine's console: a VT100 that understands UTF-8 (EFI 1.10, chapter
// 10).
//
// Output is UCS-2 and becomes UTF-8; the cursor is followed so that loaders find it in the mode structure.
// Input bytes become keys; escape sequences of cursor and function keys are recognised, a lone ESC by its
// silence.
#include "ia64/fw/efi.h"

#include <stdarg.h>
#include <stdio.h>

#include "ia64/fw/variables.h"

#define COLUMNS    80
#define ROWS       25
#define STRING_MAX 32768

#define IDLE_POLLS       256u
#define IDLE_POLL_GAP_NS 1000000ull // further apart, the guest does something between its questions
#define IDLE_NAP_NS      2000000ull

enum {
    SCAN_UP = 1,
    SCAN_DOWN,
    SCAN_RIGHT,
    SCAN_LEFT,
    SCAN_HOME,
    SCAN_END,
    SCAN_INSERT,
    SCAN_DELETE,
    SCAN_PAGE_UP,
    SCAN_PAGE_DOWN,
    SCAN_F1,
    SCAN_F2,
    SCAN_F3,
    SCAN_F4,
    SCAN_F5,
    SCAN_F6,
    SCAN_F7,
    SCAN_F8,
    SCAN_F9,
    SCAN_F10,
    SCAN_ESC = 0x17
};

// ---- output ------------------------------------------------------------------------------------------

static void send(struct firmware *fw, const char *text)
{
    hpvm__console_output(fw->machine, text, strlen(text));
}

static void store_mode(struct firmware *fw)
{
    const struct efi_console *console = &fw->efi->console;
    uint8_t mode[24] = {0};
    store32(mode, 1);     // MaxMode
    store32(mode + 4, 0); // Mode
    store32(mode + 8, (uint32_t)console->attribute);
    store32(mode + 12, (uint32_t)console->column);
    store32(mode + 16, (uint32_t)console->row);
    mode[20] = console->cursor;
    efi_put(fw, console->mode, mode, sizeof mode);
}

static void new_line(struct efi_console *console)
{
    if (console->row < console->rows - 1)
        console->row++;
}

// Converts to UTF-8 and follows the cursor. Returns the bytes written.
static unsigned put_character(struct efi_console *console, uint16_t c, char *out)
{
    switch (c) {
    case 0:
        return 0;
    case '\b':
        if (console->column > 0)
            console->column--;
        break;
    case '\r':
        console->column = 0;
        break;
    case '\n':
        new_line(console);
        break;
    default:
        if (c < 32 && c != '\t' && c != 7 && c != 27)
            c = '?'; // other control characters have no meaning to EFI and would confuse the terminal
        if (++console->column >= console->columns) {
            console->column = 0;
            new_line(console);
        }
    }
    if (c < 0x80) {
        out[0] = (char)c;
        return 1;
    }
    if (c < 0x800) {
        out[0] = (char)(0xc0 | c >> 6);
        out[1] = (char)(0x80 | (c & 63));
        return 2;
    }
    if (c >= 0xd800 && c <= 0xdfff)
        c = 0xfffd; // UCS-2 has no surrogates
    out[0] = (char)(0xe0 | c >> 12);
    out[1] = (char)(0x80 | (c >> 6 & 63));
    out[2] = (char)(0x80 | (c & 63));
    return 3;
}

static void put_string(struct firmware *fw, const uint16_t *text)
{
    char out[512];
    unsigned used = 0;
    for (; *text; text++) {
        used += put_character(&fw->efi->console, *text, out + used);
        if (used + 3 > sizeof out) {
            hpvm__console_output(fw->machine, out, used);
            used = 0;
        }
    }
    hpvm__console_output(fw->machine, out, used);
    store_mode(fw);
}

void hpvm__efi_print(struct firmware *fw, const char *format, ...)
{
    char text[2048];
    uint16_t wide[sizeof text * 2];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    unsigned used = 0;
    for (const unsigned char *p = (const unsigned char *)text; *p;) {
        if (*p == '\n')
            wide[used++] = '\r';
        if (*p < 0x80)
            wide[used++] = *p++;
        else if ((*p & 0xe0) == 0xc0 && (p[1] & 0xc0) == 0x80)
            wide[used++] = (uint16_t)((p[0] & 31) << 6 | (p[1] & 63)), p += 2;
        else if ((*p & 0xf0) == 0xe0 && (p[1] & 0xc0) == 0x80 && (p[2] & 0xc0) == 0x80)
            wide[used++] = (uint16_t)((p[0] & 15) << 12 | (p[1] & 63) << 6 | (p[2] & 63)), p += 3;
        else
            wide[used++] = '?', p++;
    }
    wide[used] = 0;
    put_string(fw, wide);
}

static void set_attribute(struct firmware *fw, unsigned attribute)
{
    // EFI numbers colours blue-green-red, VT100 red-green-blue.
    static const uint8_t ansi[8] = {0, 4, 2, 6, 1, 5, 3, 7};
    char text[32];
    snprintf(text, sizeof text, "\x1b[0;%s3%u;4%um", attribute & 8 ? "1;" : "", ansi[attribute & 7],
             ansi[attribute >> 4 & 7]);
    send(fw, text);
    fw->efi->console.attribute = (int32_t)attribute;
    store_mode(fw);
}

static void clear(struct firmware *fw)
{
    send(fw, "\x1b[2J\x1b[H");
    fw->efi->console.column = fw->efi->console.row = 0;
    store_mode(fw);
}

EFI_SERVICE(efi_output_reset)
{
    set_attribute(fw, 7);
    clear(fw);
    return EFI_SUCCESS;
}

EFI_SERVICE(efi_output_string)
{
    uint16_t text[STRING_MAX];
    if (hpvm__efi_read_string(fw, cpu, fw_argument(cpu, 1), text, STRING_MAX) < 0)
        return EFI_DEVICE_ERROR;
    put_string(fw, text);
    return EFI_SUCCESS;
}

EFI_SERVICE(efi_output_test)
{
    uint16_t text[STRING_MAX];
    int64_t length = hpvm__efi_read_string(fw, cpu, fw_argument(cpu, 1), text, STRING_MAX);
    if (length < 0)
        return EFI_UNSUPPORTED;
    for (int64_t n = 0; n < length; n++)
        if (text[n] >= 0xd800 && text[n] <= 0xdfff)
            return EFI_UNSUPPORTED;
    return EFI_SUCCESS;
}

EFI_SERVICE(efi_output_query_mode)
{
    if (fw_argument(cpu, 1) != 0)
        return EFI_UNSUPPORTED;
    return efi_write64(fw, cpu, fw_argument(cpu, 2), COLUMNS) &&
                   efi_write64(fw, cpu, fw_argument(cpu, 3), ROWS)
               ? EFI_SUCCESS
               : EFI_INVALID_PARAMETER;
}

EFI_SERVICE(efi_output_set_mode)
{
    if (fw_argument(cpu, 1) != 0)
        return EFI_UNSUPPORTED;
    clear(fw);
    return EFI_SUCCESS;
}

EFI_SERVICE(efi_output_set_attribute)
{
    if (fw_argument(cpu, 1) > 0x7f)
        return EFI_UNSUPPORTED;
    set_attribute(fw, (unsigned)fw_argument(cpu, 1));
    return EFI_SUCCESS;
}

EFI_SERVICE(efi_output_clear)
{
    clear(fw);
    return EFI_SUCCESS;
}

EFI_SERVICE(efi_output_set_cursor)
{
    uint64_t column = fw_argument(cpu, 1), row = fw_argument(cpu, 2);
    char text[32];
    if (column >= (uint64_t)efi->console.columns || row >= (uint64_t)efi->console.rows)
        return EFI_UNSUPPORTED;
    snprintf(text, sizeof text, "\x1b[%u;%uH", (unsigned)row + 1, (unsigned)column + 1);
    send(fw, text);
    efi->console.column = (int32_t)column;
    efi->console.row = (int32_t)row;
    store_mode(fw);
    return EFI_SUCCESS;
}

EFI_SERVICE(efi_output_enable_cursor)
{
    efi->console.cursor = fw_argument(cpu, 1) & 0xff;
    send(fw, efi->console.cursor ? "\x1b[?25h" : "\x1b[?25l");
    store_mode(fw);
    return EFI_SUCCESS;
}

// ---- input -------------------------------------------------------------------------------------------

static uint16_t tilde_key(unsigned number) // ESC [ number ~
{
    static const uint8_t keys[25] = {
        0,        SCAN_HOME, SCAN_INSERT, SCAN_DELETE, SCAN_END, SCAN_PAGE_UP, SCAN_PAGE_DOWN, SCAN_HOME,
        SCAN_END, 0,         0,           SCAN_F1,     SCAN_F2,  SCAN_F3,      SCAN_F4,        SCAN_F5,
        0,        SCAN_F6,   SCAN_F7,     SCAN_F8,     SCAN_F9,  SCAN_F10};
    return number < ARRAY_LENGTH(keys) ? keys[number] : 0;
}

static uint16_t letter_key(uint8_t letter) // ESC [ letter, ESC O letter
{
    switch (letter) {
    case 'A':
        return SCAN_UP;
    case 'B':
        return SCAN_DOWN;
    case 'C':
        return SCAN_RIGHT;
    case 'D':
        return SCAN_LEFT;
    case 'H':
        return SCAN_HOME;
    case 'F':
    case 'K':
        return SCAN_END;
    case 'P':
        return SCAN_F1;
    case 'Q':
        return SCAN_F2;
    case 'R':
        return SCAN_F3;
    case 'S':
        return SCAN_F4;
    default:
        return 0;
    }
}

enum parse { PARSE_MORE, PARSE_KEY, PARSE_NOTHING };

// Looks at the pending bytes. PARSE_NOTHING: not a known sequence.
static enum parse parse_escape(const struct efi_console *console, struct efi_key *key)
{
    const uint8_t *p = console->pending;
    unsigned count = console->pending_count;
    if (count < 2)
        return PARSE_MORE;
    if (p[1] != '[' && p[1] != 'O')
        return PARSE_NOTHING;
    if (count < 3)
        return PARSE_MORE;
    unsigned number = 0, n = 2;
    while (n < count && p[n] >= '0' && p[n] <= '9')
        number = number * 10 + p[n++] - '0';
    if (n == count)
        return count < sizeof console->pending ? PARSE_MORE : PARSE_NOTHING;
    *key = (struct efi_key){.scan = p[n] == '~' ? tilde_key(number) : n == 2 ? letter_key(p[n]) : 0};
    return key->scan ? PARSE_KEY : PARSE_NOTHING;
}

static struct efi_key plain_key(uint8_t byte)
{
    struct efi_key key = {.unicode = byte};
    if (byte == 0x7f)
        key.unicode = '\b';
    else if (byte == '\n')
        key.unicode = '\r';
    return key;
}

// UTF-8 input of two and three bytes; returns true when `key` is complete.
static enum parse parse_utf8(const struct efi_console *console, struct efi_key *key)
{
    const uint8_t *p = console->pending;
    unsigned want = p[0] >= 0xe0 ? 3 : 2;
    if (p[0] < 0xc2 || p[0] > 0xef)
        return PARSE_NOTHING;
    for (unsigned n = 1; n < console->pending_count && n < want; n++)
        if ((p[n] & 0xc0) != 0x80)
            return PARSE_NOTHING;
    if (console->pending_count < want)
        return PARSE_MORE;
    *key = (struct efi_key){.unicode = want == 2
                                           ? (uint16_t)((p[0] & 31) << 6 | (p[1] & 63))
                                           : (uint16_t)((p[0] & 15) << 12 | (p[1] & 63) << 6 | (p[2] & 63))};
    return PARSE_KEY;
}

// Turns console bytes into at most one key.
static void advance(struct firmware *fw)
{
    struct efi_console *console = &fw->efi->console;
    uint64_t now = hpvm__clock_now(&fw->machine->clock);
    while (!console->have_key) {
        if (console->pending_count == 0 || console->pending[0] == 27 || console->pending[0] >= 0x80) {
            int byte =
                console->pending_count < sizeof console->pending ? hpvm__console_getc(fw->machine) : -1;
            if (byte >= 0) {
                if (console->pending_count == 0)
                    console->pending_since_ns = now;
                console->pending[console->pending_count++] = (uint8_t)byte;
            } else if (console->pending_count == 0 || now - console->pending_since_ns < EFI_ESCAPE_NS) {
                return;
            }
            if (byte >= 0 && (console->pending[0] == 27 || console->pending[0] >= 0x80)) {
                enum parse result = console->pending[0] == 27 ? parse_escape(console, &console->key)
                                                              : parse_utf8(console, &console->key);
                if (result == PARSE_MORE)
                    continue;
                if (result == PARSE_KEY) {
                    console->have_key = true;
                    console->pending_count = 0;
                    return;
                }
            }
        }
        // A plain byte, a lone ESC, or the first byte of something unknown.
        uint8_t first = console->pending[0];
        console->key = first == 27     ? (struct efi_key){.scan = SCAN_ESC}
                       : first >= 0x80 ? (struct efi_key){.unicode = 0xfffd}
                                       : plain_key(first);
        console->have_key = true;
        console->pending_count--;
        memmove(console->pending, console->pending + 1, console->pending_count);
        console->pending_since_ns = now;
    }
}

bool hpvm__efi_key_ready(struct firmware *fw)
{
    advance(fw);
    return fw->efi->console.have_key;
}

bool hpvm__efi_key_get(struct firmware *fw, struct efi_key *key)
{
    advance(fw);
    if (!fw->efi->console.have_key)
        return false;
    *key = fw->efi->console.key;
    fw->efi->console.have_key = false;
    return true;
}

EFI_SERVICE(efi_input_reset)
{
    efi->console.have_key = false;
    efi->console.pending_count = 0;
    while (hpvm__console_getc(fw->machine) >= 0)
        continue;
    return EFI_SUCCESS;
}

// Loaders that wait for a key by asking all the time would keep a host processor busy. After many questions
// in a row the vCPU sleeps for a moment in the call; a key ends that at once.
static bool nap(struct firmware *fw)
{
    struct efi *efi = fw->efi;
    struct efi_console *console = &efi->console;
    uint64_t now = hpvm__clock_now(&fw->machine->clock);
    if (console->nap_end_ns) { // asleep already
        if (now < console->nap_end_ns)
            return true;
        console->nap_end_ns = 0;
        console->last_poll_ns = now;
        return false;
    }
    console->idle_polls = now - console->last_poll_ns < IDLE_POLL_GAP_NS ? console->idle_polls + 1 : 0;
    console->last_poll_ns = now;
    if (console->idle_polls < IDLE_POLLS || efi->tpl != TPL_APPLICATION)
        return false;
    console->nap_end_ns = now + IDLE_NAP_NS;
    return true;
}

EFI_SERVICE(efi_input_read)
{
    struct efi_key key;
    uint64_t where = fw_argument(cpu, 1);
    if (!hpvm__efi_key_get(fw, &key))
        return nap(fw) ? SERVICE_WAIT : EFI_NOT_READY;
    efi->console.idle_polls = 0;
    efi->console.nap_end_ns = 0;
    return hpvm__fw_write(fw, cpu, where, &key, sizeof key) ? EFI_SUCCESS : EFI_INVALID_PARAMETER;
}

// ---- set-up ------------------------------------------------------------------------------------------

// Variables that tell operating systems about the console and the language (EFI 1.10, section 3.2).
static void set_variables(struct firmware *fw, const uint8_t *path, unsigned length)
{
    static const struct efi_guid vendor =
        EFI_GUID(0x8be4df61, 0x93ca, 0x11d2, 0xaa, 0x0d, 0x00, 0xe0, 0x98, 0x03, 0x2b, 0x8c);
    const struct {
        const uint16_t *name;
        uint32_t name_length;
        const void *data;
        unsigned size;
        bool kept;
    } variables[] = {{u"ConIn", 5, path, length, true},      {u"ConOut", 6, path, length, true},
                     {u"ErrOut", 6, path, length, true},     {u"ConInDev", 8, path, length, false},
                     {u"ConOutDev", 9, path, length, false}, {u"ErrOutDev", 9, path, length, false},
                     {u"Lang", 4, "eng", 3, true},           {u"LangCodes", 9, "eng", 3, false}};
    for (unsigned n = 0; fw->variables && n < ARRAY_LENGTH(variables); n++)
        if (!hpvm__variable_find(fw->variables, &vendor, variables[n].name, variables[n].name_length))
            hpvm__variable_set(fw->variables, &vendor, variables[n].name, variables[n].name_length,
                               (variables[n].kept ? VARIABLE_NON_VOLATILE : 0) | VARIABLE_BOOT_ACCESS |
                                   VARIABLE_RUNTIME,
                               variables[n].data, variables[n].size);
}

hpvm_status hpvm__efi_console_init(struct firmware *fw)
{
    static const uint16_t output[] = {
        GATE_efi_output_reset,      GATE_efi_output_string,     GATE_efi_output_test,
        GATE_efi_output_query_mode, GATE_efi_output_set_mode,   GATE_efi_output_set_attribute,
        GATE_efi_output_clear,      GATE_efi_output_set_cursor, GATE_efi_output_enable_cursor};
    struct efi *efi = fw->efi;
    efi->console = (struct efi_console){.attribute = 7, .columns = COLUMNS, .rows = ROWS, .cursor = true};
    efi->console.mode = hpvm__efi_pool_allocate(fw, EFI_BOOT_DATA, 24);
    efi->key_event = hpvm__efi_event_create(efi, EVT_NOTIFY_WAIT, TPL_NOTIFY, 0, 0, EVENT_KEY);
    uint64_t interface[ARRAY_LENGTH(output) + 1];
    for (unsigned n = 0; n < ARRAY_LENGTH(output); n++)
        interface[n] = EFI_BOOT_DESCRIPTOR(output[n]);
    interface[ARRAY_LENGTH(output)] = efi->console.mode;
    efi->console_output = hpvm__efi_pool_copy(fw, interface, sizeof interface);
    interface[0] = EFI_BOOT_DESCRIPTOR(GATE_efi_input_reset);
    interface[1] = EFI_BOOT_DESCRIPTOR(GATE_efi_input_read);
    interface[2] = efi->key_event;
    efi->console_input = hpvm__efi_pool_copy(fw, interface, 24);
    uint8_t path[128];
    unsigned length = hpvm__path_console(path);
    length += hpvm__path_end(path + length);
    set_variables(fw, path, length);
    uint64_t path_at = hpvm__efi_pool_copy(fw, path, length), status = EFI_OUT_OF_RESOURCES;
    efi->serial = hpvm__efi_serial_interface(fw);
    if (efi->console.mode && efi->console_output && efi->console_input && path_at && efi->serial) {
        const struct {
            enum efi_protocol protocol;
            uint64_t interface;
        } list[] = {{PROTOCOL_DEVICE_PATH, path_at},
                    {PROTOCOL_TEXT_INPUT, efi->console_input},
                    {PROTOCOL_TEXT_OUTPUT, efi->console_output},
                    {PROTOCOL_SERIAL_IO, efi->serial}};
        status = EFI_SUCCESS;
        for (unsigned n = 0; n < ARRAY_LENGTH(list) && status == EFI_SUCCESS; n++)
            status = hpvm__efi_install(fw, &efi->console_handle, &hpvm__efi_guid[list[n].protocol],
                                       list[n].interface);
        store_mode(fw);
    }
    return status == EFI_SUCCESS ? HPVM_OK
                                 : hpvm__fail(HPVM_E_NOMEM, 0, "no guest memory for the firmware's console");
}
