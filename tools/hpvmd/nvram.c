// NVRAM of a guest: read at any time, written while it is stopped.
#include <errno.h>
#include <fcntl.h>
#include <hpvm/hpvm.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "hpvmd.h"
#include "nvram_common.h"

static void write_image(struct guest *guest, int fd, uint64_t sequence, const Rpc__Request *request,
                        struct answer *answer)
{
    hpvm_nvram *nvram;
    if (guest_is_on(guest))
        answer_error(answer, guest->config.name,
                     "the guest is running; its NVRAM can be changed while it is stopped");
    else if (!request->has_data)
        answer_error(answer, guest->config.name, "the request carries no NVRAM image");
    else if (hpvm_nvram_parse(&nvram, request->data.data, request->data.len) != HPVM_OK)
        answer_error(answer, guest->config.name, "%s", hpvm_last_error()->message);
    else {
        hpvm_nvram_free(nvram);
        if (!nvram_save(fd, &sequence, request->data.data, request->data.len))
            answer_error(answer, guest->config.name, "cannot write NVRAM: %s", strerror(errno));
    }
}

void request_nvram(struct connection *connection, const Rpc__Request *request, struct guest *guest)
{
    struct answer answer = {.list = NULL};
    Rpc__Reply reply = RPC__REPLY__INIT;
    bool writing = request->operation == RPC__OPERATION__NVRAM_WRITE;
    void *image = NULL;
    size_t size = 0;
    uint64_t sequence;
    int fd = openat(guest->folder, NVRAM_FILE, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0 || !nvram_load(fd, &image, &size, &sequence))
        answer_error(&answer, guest->config.name, "cannot read NVRAM: %s", strerror(errno));
    else if (writing)
        write_image(guest, fd, sequence, request, &answer);
    if (fd >= 0)
        close(fd);
    reply.has_data = !answer.failed;
    reply.data.data = writing ? NULL : image;
    reply.data.len = writing ? 0 : size;
    connection_finish(connection, request, &answer, &reply);
    free(image);
}
